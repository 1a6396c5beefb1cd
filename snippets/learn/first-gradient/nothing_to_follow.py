import torch

x = torch.tensor([2.0])  # requires_grad=True was forgotten
y = x**2

try:
    y.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
