import warnings

import torch
from torch.func import jacfwd, jvp, vmap

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def f(x):
    return torch.stack([x[0] * x[1], x[0] ** 2, x[1] ** 2])


x = torch.tensor([2.0, 3.0])
columns = vmap(lambda v: jvp(f, (x,), (v,))[1])(torch.eye(2))
print(columns)
# > tensor([[3., 4., 0.],
# >         [2., 0., 6.]])
print(torch.equal(columns.T, jacfwd(f)(x)))
# > True
