import warnings

import torch


class Double(torch.autograd.Function):
    @staticmethod
    def forward(x):
        return x.mul_(2)

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.mark_dirty(*inputs)

    @staticmethod
    def jvp(ctx, tangent):
        return tangent.mul_(2)


x, one = torch.tensor(3.0), torch.tensor(1.0)
warnings.simplefilter("ignore")  # PyTorch's own code warns when forward mode is first used
value, slope = torch.func.jvp(lambda x: Double.apply(x.clone()), (x,), (one,))
print(value, slope)
# > tensor(6.) tensor(2.)
