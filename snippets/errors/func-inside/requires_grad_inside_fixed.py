import torch


def slope(x):
    return torch.func.jacrev(torch.sin)(x)


print(torch.func.vmap(slope)(torch.tensor([0.0, 1.0])))
# > tensor([1.0000, 0.5403])
