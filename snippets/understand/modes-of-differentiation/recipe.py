import warnings

import torch
from torch.func import jvp, vjp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def f(x):  # 3 inputs, 2 outputs
    return torch.stack([x[0] * x[1], x[1] * x[2]])


x = torch.tensor([2.0, 3.0, 5.0])
column = jvp(f, (x,), (torch.tensor([0.0, 1.0, 0.0]),))[1]
print("forward, from one input: ", column)
# > forward, from one input:  tensor([2., 5.])
value, pull_back = vjp(f, x)
print("reverse, from one output:", pull_back(torch.tensor([1.0, 0.0]))[0])
# > reverse, from one output: tensor([3., 2., 0.])
