import warnings

import torch
from torch.func import jvp, linearize, vjp

warnings.filterwarnings("ignore", ".torch.jit|.*get_attr Node")  # raised inside torch

runs = 0


def f(x):
    global runs
    runs += 1
    return x.sin()


def more_runs(ask):
    before = runs
    for _ in range(5):
        ask(ones)
    return runs - before


x, ones = torch.tensor([1.0, 2.0]), torch.ones(2)
print("pull-back of vjp:", more_runs(vjp(f, x)[1]))
# > pull-back of vjp: 0
print("jvp:", more_runs(lambda direction: jvp(f, (x,), (direction,))))
# > jvp: 5
print("linearize:", more_runs(linearize(f, x)[1]))
# > linearize: 0
