import torch


def positive(x):
    return torch.where(x > 0, x, 0.0).sum()


print(torch.func.vmap(positive)(torch.tensor([[1.0, -2.0], [3.0, 4.0]])))
# > tensor([1., 7.])
