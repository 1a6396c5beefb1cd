import torch


def loss(x):
    return x**2


print(torch.func.vmap(torch.func.grad(loss))(torch.tensor([1.0, 2.0])))
# > tensor([2., 4.])
