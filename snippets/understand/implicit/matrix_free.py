import torch
from torch.autograd import gradcheck, gradgradcheck
from torch.func import vjp


def cg(multiply, b, steps=10):
    """Solve multiply(x) = b for a symmetric positive definite operator."""
    x, r = torch.zeros_like(b), b
    p, old = r, r @ r
    for _ in range(steps):
        if old < 1e-28:
            break
        product = multiply(p)
        rate = old / (p @ product)
        x, r = x + rate * p, r - rate * product
        p, old = r + (r @ r) / old * p, r @ r
    return x


class Solve(torch.autograd.Function):
    """Solve multiply(x, theta) = b without a matrix."""

    @staticmethod
    def forward(ctx, multiply, theta, b):
        x = cg(lambda v: multiply(v, theta), b)
        ctx.multiply = multiply
        ctx.save_for_backward(theta, x)
        return x

    @staticmethod
    def backward(ctx, v):
        theta, x = ctx.saved_tensors
        u = Solve.apply(ctx.multiply, theta, v)  # the operator is symmetric
        _, pull_back = vjp(lambda theta: ctx.multiply(x, theta), theta)
        return None, pull_back(-u)[0], u


def multiply(v, theta):
    return theta * v + v.sum()


theta = torch.tensor([2.0, 3.0, 5.0], dtype=torch.float64, requires_grad=True)
b = torch.tensor([1.0, -1.0, 2.0], dtype=torch.float64, requires_grad=True)


def solve(theta, b):
    return Solve.apply(multiply, theta, b)


print(gradcheck(solve, (theta, b)), gradgradcheck(solve, (theta, b)))
# > True True
