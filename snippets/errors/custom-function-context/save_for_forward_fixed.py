import warnings

import torch


class Power(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, n):
        ctx.save_for_forward(x)
        ctx.n = n
        return x**n

    @staticmethod
    def jvp(ctx, tangent, _):
        (x,) = ctx.saved_tensors
        return ctx.n * x ** (ctx.n - 1) * tangent


warnings.simplefilter("ignore")  # PyTorch's own code warns when forward mode is first used
with torch.autograd.forward_ad.dual_level():
    x = torch.autograd.forward_ad.make_dual(torch.tensor(2.0), torch.tensor(1.0))
    print(torch.autograd.forward_ad.unpack_dual(Power.apply(x, 3)).tangent)
    # > tensor(12.)
