import torch


def both(x):
    return x, 2 * x


print(torch.func.vmap(both, out_dims=(0, 0))(torch.tensor([1.0, 2.0])))
# > (tensor([1., 2.]), tensor([2., 4.]))
