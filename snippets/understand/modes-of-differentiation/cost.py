import warnings

import torch
from torch.func import grad, jacfwd, jvp
from torch.utils.flop_counter import FlopCounterMode

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def operations(run):
    with FlopCounterMode(display=False) as counter:
        run()
    return counter.get_total_flops()


def costs(inputs):
    matrix, x = torch.ones(inputs, inputs), torch.ones(inputs, 1)

    def f(x):
        return (matrix @ (matrix @ x).sin()).sum()

    yield operations(lambda: f(x))
    yield operations(lambda: jvp(f, (x,), (x,)))
    yield operations(lambda: grad(f)(x))
    yield operations(lambda: jacfwd(f)(x))


names = ["the value", "one tangent", "the gradient, reverse", "the gradient, forward"]
few, many = [*costs(10)], [*costs(40)]
for name, small, large in zip(names, few, many, strict=True):
    print(f"{name}: {small / few[0]:.0f} {large / many[0]:.0f}")
    # > the value: 1 1
    # > one tangent: 3 3
    # > the gradient, reverse: 2 2
    # > the gradient, forward: 12 42
