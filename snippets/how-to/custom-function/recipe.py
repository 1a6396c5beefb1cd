import torch
from torch.autograd import Function, gradcheck


class Silu(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x.sigmoid()

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        s = x.sigmoid()
        return grad_output * s * (1 + x * (1 - s))


x = torch.tensor([-1.0, 0.5, 2.0], dtype=torch.float64, requires_grad=True)
print(gradcheck(Silu.apply, x))
# > True
