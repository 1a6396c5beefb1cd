import warnings

import torch
from torch.func import grad, jvp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def loss(w):
    return (w**2).sum()


w = torch.tensor([1.0, 2.0, 3.0])
step = -0.1 * torch.ones(3)
print(jvp(loss, (w,), (step,))[1])
# > tensor(-1.2000)
print(grad(loss)(w) @ step)
# > tensor(-1.2000)
