import torch
from torch.autograd import Function


class ExpSquared(Function):
    @staticmethod
    def forward(ctx, x):
        e = x.exp()
        ctx.save_for_backward(e)
        return e * e

    @staticmethod
    def backward(ctx, grad_output):
        (e,) = ctx.saved_tensors
        return 2 * e * e * grad_output


x = torch.tensor(0.0, requires_grad=True)
y = ExpSquared.apply(x)
(first,) = torch.autograd.grad(y**2, x, create_graph=True)
(second,) = torch.autograd.grad(first, x)
