import torch
from torch.autograd import Function, gradcheck, gradgradcheck


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


x = torch.tensor([0.5], dtype=torch.float64, requires_grad=True)
print("gradcheck:    ", gradcheck(ExpSquared.apply, x))
# > gradcheck:     True
print("gradgradcheck:", gradgradcheck(ExpSquared.apply, x, raise_exception=False))
# > gradgradcheck: False
