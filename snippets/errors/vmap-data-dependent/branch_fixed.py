import torch


def relu(x):
    return torch.where(x > 0, x, 0.0)


print(torch.func.vmap(relu)(torch.tensor([-1.0, 2.0])))
# > tensor([0., 2.])
