import warnings
from functools import partial

import torch
from torch.autograd.graph import saved_tensors_hooks
from torch.func import jvp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def kept(f, *inputs):
    saved = []
    with saved_tensors_hooks(lambda tensor: saved.append(1) or tensor, lambda kept: kept):
        f(*inputs)
    return len(saved)


def deep(steps, x):
    for _ in range(steps):
        x = x.sin()
    return x


x = torch.ones(5)
for steps in (10, 100):
    f = partial(deep, steps)
    print(f"{steps} steps:", kept(f, x.clone().requires_grad_()), kept(jvp, f, (x,), (x,)))
    # > 10 steps: 10 0
    # > 100 steps: 100 0
