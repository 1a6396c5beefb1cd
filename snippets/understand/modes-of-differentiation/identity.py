import warnings

import torch
from torch.func import jvp, vjp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def f(x):
    return torch.stack([x[0] * x[1], x[1] * x[2]])


x = torch.tensor([2.0, 3.0, 5.0])
u = torch.tensor([1.0, -1.0, 2.0])  # a direction in the inputs
v = torch.tensor([10.0, 1.0])  # a weight for each output
print(v @ jvp(f, (x,), (u,))[1])
# > tensor(11.)
print(vjp(f, x)[1](v)[0] @ u)
# > tensor(11.)
