import torch
from engine import Value

x = Value(3.0)
y = x * x
x.data = 100.0
y.backward()
print(x.grad)
# > 6.0

x = torch.tensor(3.0, requires_grad=True)
y = x * x
with torch.no_grad():
    x.fill_(100.0)
try:
    y.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation...
