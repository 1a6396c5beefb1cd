import torch


def scale(x, factor):
    return factor * x


print(torch.func.vmap(scale, in_dims=(0, None))(torch.tensor([1.0, 2.0]), 3.0))
# > tensor([3., 6.])
