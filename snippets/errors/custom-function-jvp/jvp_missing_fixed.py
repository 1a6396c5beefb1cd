import warnings

import torch


class Square(torch.autograd.Function):
    @staticmethod
    def forward(x):
        return x**2

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_forward(*inputs)

    @staticmethod
    def jvp(ctx, tangent):
        (x,) = ctx.saved_tensors
        return 2 * x * tangent


x = torch.tensor(3.0)
warnings.simplefilter("ignore")  # PyTorch's own code warns when forward mode is first used
value, slope = torch.func.jvp(Square.apply, (x,), (torch.tensor(1.0),))
print(value, slope)
# > tensor(9.) tensor(6.)
