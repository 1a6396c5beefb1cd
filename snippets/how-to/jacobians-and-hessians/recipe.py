import warnings

import torch
from torch.func import hessian, jacrev

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def f(x):
    return torch.stack([x[0] * x[1], x[0] ** 2, 3 * x[1]])


x = torch.tensor([2.0, 5.0])
print(jacrev(f)(x))
# > tensor([[5., 2.],
# >         [4., 0.],
# >         [0., 3.]])


def g(x):
    return x[0] ** 2 * x[1]


print(hessian(g)(x))
# > tensor([[10.,  4.],
# >         [ 4.,  0.]])
