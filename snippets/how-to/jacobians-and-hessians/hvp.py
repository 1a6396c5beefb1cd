import warnings

import torch
from torch.func import grad, hessian, jvp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def g(x):
    return x[0] ** 2 * x[1] + x[1] ** 3


x, v = torch.tensor([2.0, 5.0]), torch.tensor([1.0, -1.0])
print("with the matrix:", hessian(g)(x) @ v)
# > with the matrix: tensor([  6., -26.])
print("without:        ", jvp(grad(g), (x,), (v,))[1])
# > without:         tensor([  6., -26.])
