import torch

with torch.no_grad():
    x = torch.tensor([2.0], requires_grad=True)
    y = x**2

print(x.requires_grad, y.requires_grad, x.grad)
# > True False None
try:
    y.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
