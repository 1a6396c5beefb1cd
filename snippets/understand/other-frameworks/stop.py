import warnings

import torch

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def f(x):
    return (x**2).detach() + 3 * x


def g(x):
    with torch.no_grad():
        square = x**2
    return square + 3 * x


x, one = torch.tensor(2.0), torch.tensor(1.0)
print(f"detach, reverse: {torch.func.grad(f)(x)}")
# > detach, reverse: 3.0
print(f"detach, forward: {torch.func.jvp(f, (x,), (one,))[1]}")
# > detach, forward: 3.0
print(f"no_grad, reverse: {torch.func.grad(g)(x)}")
# > no_grad, reverse: 3.0
print(f"no_grad, forward: {torch.func.jvp(g, (x,), (one,))[1]}")
# > no_grad, forward: 7.0
