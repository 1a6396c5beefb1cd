import warnings

import torch
from torch.autograd.functional import jacobian
from torch.func import jvp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def count(outputs, inputs):
    matrix, x = torch.ones(outputs, inputs), torch.ones(inputs)
    forward, backward = [], []

    def f(x):
        y = matrix @ x
        forward.append(y)
        if y.requires_grad:
            y.register_hook(backward.append)
        return y.sin()

    rows = jacobian(f, x)
    forward.clear()
    columns = [jvp(f, (x,), (each,))[1] for each in torch.eye(inputs)]
    assert torch.allclose(rows, torch.stack(columns, 1))
    return len(backward), len(forward)


for name, outputs, inputs in (("wide", 1, 8), ("tall", 8, 2), ("square", 5, 5)):
    print(name + ":", outputs, inputs, *count(outputs, inputs))
    # > wide: 1 8 1 8
    # > tall: 8 2 8 2
    # > square: 5 5 5 5
