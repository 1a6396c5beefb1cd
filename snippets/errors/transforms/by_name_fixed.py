import torch


def square(x):
    return x**2


print(torch.func.vmap(square)(torch.tensor([1.0, 2.0])))
# > tensor([1., 4.])
