import warnings

import torch
from torch.func import jvp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def f(x):
    return torch.stack([x[0] * x[1], x[0] ** 2])


x = torch.tensor([2.0, 3.0])
direction = torch.tensor([1.0, 0.0])
value, tangent = jvp(f, (x,), (direction,))
print(value)
# > tensor([6., 4.])
print(tangent)
# > tensor([3., 4.])
