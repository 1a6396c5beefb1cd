import torch

w = torch.tensor([1.0], requires_grad=True)
(w**2).backward()
with torch.no_grad():
    w = w - 0.1 * w.grad
print(w.requires_grad, w.grad)
# > False None

try:
    w.grad.zero_()
except AttributeError as e:
    print(f"AttributeError: {e}")
    # > AttributeError: 'NoneType' object has no attribute 'zero_'
