import torch
from engine import Value

x = Value(3.0)
y = x * x * 2
y.backward()
y.backward()
print(x.grad)
# > 24.0

x = torch.tensor(3.0, requires_grad=True)
y = x * x * 2
y.backward()
try:
    y.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Trying to backward through the graph a second time...
