import torch
from engine import Value


def f(a, b):
    return 1 - (a - b) / (2 * b) + 3 / a**2 + (5 + -b)


a, b = Value(2.0), Value(4.0)
y = f(a, b)
y.backward()
print(y.data, a.grad, b.grad)
# > 3.0 -0.875 -0.9375

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(4.0, requires_grad=True)
y = f(a, b)
y.backward()
print(y.item(), a.grad.item(), b.grad.item())
# > 3.0 -0.875 -0.9375
