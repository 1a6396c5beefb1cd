import torch


def scaled(x):
    return x * x.max()


print(torch.func.vmap(scaled)(torch.tensor([[1.0, 2.0], [3.0, 4.0]])))
# > tensor([[ 2.,  4.],
# >         [12., 16.]])
