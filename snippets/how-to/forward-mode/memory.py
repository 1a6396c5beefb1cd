import warnings

import torch
from torch.autograd.graph import saved_tensors_hooks
from torch.func import jvp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

saved = []


def keep(tensor):
    saved.append(tensor.numel())
    return tensor


def deep(x):
    for _ in range(10):
        x = x.sin()
    return x


x = torch.ones(5)
with saved_tensors_hooks(keep, lambda kept: kept):
    jvp(deep, (x,), (torch.ones(5),))
    print("forward mode keeps", len(saved), "tensors")
    # > forward mode keeps 0 tensors
    deep(x.requires_grad_())
    print("reverse mode keeps", len(saved), "tensors")
    # > reverse mode keeps 10 tensors
