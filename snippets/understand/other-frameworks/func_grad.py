import torch


def f(x, y):
    return x**2 * y


x, y = torch.tensor(3.0), torch.tensor(4.0)
by_x, by_y = torch.func.grad(f, argnums=(0, 1))(x, y)
print(by_x, by_y)
# > tensor(24.) tensor(9.)
