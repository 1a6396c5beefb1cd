import torch


def square_above_1(x):
    return x**2 if x > 1 else x


def square_from_1(x):
    return x**2 if x >= 1 else x


for f in (square_above_1, square_from_1):
    x = torch.tensor(1.0, requires_grad=True)
    y = f(x)
    y.backward()
    print(y.item(), x.grad)
    # > 1.0 tensor(1.)
    # > 1.0 tensor(2.)
