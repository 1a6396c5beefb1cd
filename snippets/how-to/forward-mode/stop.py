import warnings

import torch
from torch.func import grad, jvp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def under(mode):
    def f(x):
        with mode():
            square = x**2
        return square + x

    return f


functions = {
    "plain": lambda x: x**2 + x,
    "no_grad": under(torch.no_grad),
    "detach": lambda x: x.detach() ** 2 + x,
    "inference_mode": under(torch.inference_mode),
}
x, one = torch.tensor(3.0), torch.tensor(1.0)
for name, f in functions.items():
    tangent, gradient = jvp(f, (x,), (one,))[1], grad(f)(x)
    print(f"{name:14} tangent {tangent.item()}, gradient {gradient.item()}")
    # > plain          tangent 7.0, gradient 7.0
    # > no_grad        tangent 7.0, gradient 1.0
    # > detach         tangent 1.0, gradient 1.0
    # > inference_mode tangent 1.0, gradient 1.0
