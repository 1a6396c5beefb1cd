import warnings

import torch

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


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


print(torch.func.jvp(Square.apply, (torch.tensor(3.0),), (torch.tensor(1.0),)))
# > (tensor(9.), tensor(6.))
