import torch
from engine import Value

a, b = Value(2.0), Value(3.0)
d = a * b + a
d.backward()
print(a.grad, b.grad)
# > 4.0 2.0

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
d = a * b + a
d.backward()
print(a.grad, b.grad)
# > tensor(4.) tensor(2.)
