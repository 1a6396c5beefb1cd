import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
with torch.inference_mode():
    loss = (w**2).sum()
try:
    loss.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
