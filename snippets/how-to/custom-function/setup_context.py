import torch
from torch.autograd import Function


class Cube(Function):
    @staticmethod
    def forward(x):
        return x**3

    @staticmethod
    def setup_context(ctx, inputs, output):
        (x,) = inputs
        ctx.save_for_backward(x)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return 3 * x**2 * grad_output


class Combined(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**3

    backward = Cube.backward


x = torch.tensor(2.0, requires_grad=True)
print(torch.autograd.grad(Combined.apply(x), x))
# > (tensor(12.),)
print(torch.func.grad(Cube.apply)(torch.tensor(2.0)))
# > tensor(12.)
try:
    torch.func.grad(Combined.apply)(torch.tensor(2.0))
except RuntimeError as e:
    print(f"RuntimeError: {str(e)[:63]} ...")
    # > RuntimeError: In order to use an autograd.Function with functorch transforms  ...
