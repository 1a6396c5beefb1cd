import torch


def f(x, y):
    return x**2 * y


x = torch.tensor(3.0, requires_grad=True)
y = torch.tensor(4.0, requires_grad=True)
f(x, y).backward()
print(x.grad, y.grad)
# > tensor(24.) tensor(9.)
