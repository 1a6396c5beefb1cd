import torch

x = torch.tensor(2.0, requires_grad=True)
y = x**2
with torch.no_grad():
    x.mul_(50)
try:
    y.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: ...
