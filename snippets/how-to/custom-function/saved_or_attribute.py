import torch
from torch.autograd import Function


class Saved(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x

    @staticmethod
    def backward(ctx, grad_output):
        return 2 * ctx.saved_tensors[0] * grad_output


class Attribute(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.x = x
        return x * x

    @staticmethod
    def backward(ctx, grad_output):
        return 2 * ctx.x * grad_output


for square in (Attribute, Saved):
    w = torch.tensor(3.0, requires_grad=True)
    x = w * 1
    y = square.apply(x)
    x.mul_(10)
    try:
        print(square.__name__, torch.autograd.grad(y, w))
        # > Attribute (tensor(60.),)
    except RuntimeError as e:
        print(square.__name__, f"RuntimeError: {str(e)[:80]} ...")
        # > Saved RuntimeError: one of the variables needed for gradient computation has been modified by an inp ...
