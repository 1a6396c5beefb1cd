import torch

w = torch.tensor([3.0], requires_grad=True)
(w**2).backward()

try:
    w -= 0.1 * w.grad
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: a leaf Variable that requires grad is being used in an in-place operation.

with torch.no_grad():
    w -= 0.1 * w.grad
print(w)
# > tensor([2.4000], requires_grad=True)
