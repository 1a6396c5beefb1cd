import torch
from torch.autograd import Function, gradgradcheck


class FromInput(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.exp() ** 2

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return 2 * x.exp() ** 2 * grad_output


class AsOutput(Function):
    @staticmethod
    def forward(ctx, x):
        e = x.exp()
        ctx.save_for_backward(e)
        return e * e, e

    @staticmethod
    def backward(ctx, grad_output, grad_e):
        (e,) = ctx.saved_tensors
        return 2 * e * e * grad_output + e * grad_e


x = torch.tensor([0.5], dtype=torch.float64, requires_grad=True)
print(gradgradcheck(FromInput.apply, x))
# > True
print(gradgradcheck(lambda x: AsOutput.apply(x)[0], x))
# > True
