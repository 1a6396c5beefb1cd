import torch
from torch.autograd import Function


class Both(Function):
    @staticmethod
    def forward(ctx, x, materialize):
        ctx.set_materialize_grads(materialize)
        return x * 2, x * 3

    @staticmethod
    def backward(ctx, grad_two, grad_three):
        print(grad_two, grad_three)
        # > tensor(1.) tensor(0.)
        # > tensor(1.) None
        return None, None


x = torch.tensor(1.0, requires_grad=True)
for materialize in (True, False):
    Both.apply(x, materialize)[0].backward()
