import warnings

import torch
from torch.func import hessian, vmap

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def g(x):
    return (x**2).sum()


x = torch.ones(4, 3)
print(hessian(g)(x).shape)
# > torch.Size([4, 3, 4, 3])
print(vmap(hessian(g))(x).shape)
# > torch.Size([4, 3, 3])
