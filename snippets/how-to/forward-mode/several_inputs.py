import warnings

import torch
from torch.func import jvp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def f(a, b):
    return a * b


a, b = torch.tensor(2.0), torch.tensor(5.0)
one, zero = torch.tensor(1.0), torch.tensor(0.0)
print("a moves:   ", jvp(f, (a, b), (one, zero))[1])
# > a moves:    tensor(5.)
print("both move: ", jvp(f, (a, b), (one, one))[1])
# > both move:  tensor(7.)
print("b is fixed:", jvp(lambda a: f(a, b), (a,), (one,))[1])
# > b is fixed: tensor(5.)
