import torch
from torch.autograd.function import once_differentiable


class Cube(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**3

    @staticmethod
    @once_differentiable
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * 3 * x**2


x = torch.tensor(1.0, requires_grad=True)
for cube in (Cube.apply, lambda x: x**3):
    (slope,) = torch.autograd.grad(cube(x) ** 2, x, create_graph=True)
    loss = slope**2 + x
    print(*torch.autograd.grad(loss, x))
    # > tensor(1.)
    # > tensor(361.)

(slope,) = torch.autograd.grad(Cube.apply(x) ** 2, x, create_graph=True)
try:
    (slope**2 + x).backward()
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")
    # > RuntimeError: trying to differentiate twice a function that was marked with @once_differentiable
