import torch

w = torch.tensor([1.0, 2.0])  # requires_grad=True is missing
loss = (w**2).sum()
try:
    loss.backward()
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
