import warnings

import torch
from torch.func import jvp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def cut(x):
    return torch.tensor([x[0] ** 2, x[1].sin()])


def kept(x):
    return torch.stack([x[0] ** 2, x[1].sin()])


x, v = torch.tensor([2.0, 0.0]), torch.ones(2)
print("torch.tensor:", jvp(cut, (x,), (v,))[1])
# > torch.tensor: tensor([0., 0.])
print("torch.stack: ", jvp(kept, (x,), (v,))[1])
# > torch.stack:  tensor([4., 1.])
