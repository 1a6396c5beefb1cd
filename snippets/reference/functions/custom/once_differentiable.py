import torch
from torch.autograd.function import once_differentiable


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**2

    @staticmethod
    @once_differentiable
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return 2 * x * grad


x = torch.tensor(3.0, requires_grad=True)
(slope,) = torch.autograd.grad(Square.apply(x) ** 2, x, create_graph=True)
try:
    slope.backward()
except RuntimeError as error:
    print(f"RuntimeError: {error}")
    # > RuntimeError: trying to differentiate twice a function that was marked with @once_differentiable
