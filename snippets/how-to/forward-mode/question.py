import warnings

import torch
from torch.func import grad, jvp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def f(x):
    with torch.no_grad():
        copy = x * 1
    return copy * x


x = torch.tensor(3.0)
print(jvp(f, (x,), (torch.tensor(1.0),))[1])
# > tensor(6.)
print(grad(f)(x))
# > tensor(3.)
