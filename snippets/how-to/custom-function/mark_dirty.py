import torch
from torch.autograd import Function


class Triple(Function):
    @staticmethod
    def forward(ctx, x, mark):
        if mark:
            ctx.mark_dirty(x)
        return x.mul_(3)

    @staticmethod
    def backward(ctx, grad_output):
        return 3 * grad_output, None


for mark in (True, False):
    w = torch.tensor(2.0, requires_grad=True)
    x = w * 1
    Triple.apply(x, mark)
    print(mark, x.item(), torch.autograd.grad(x, w))
    # > True 6.0 (tensor(3.),)
    # > False 6.0 (tensor(1.),)
