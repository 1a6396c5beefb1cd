import warnings

import torch
from torch.autograd import Function

warnings.filterwarnings("ignore", ".torch.jit")


class Cube(Function):
    @staticmethod
    def forward(x):
        return x**3

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)

    @staticmethod
    def jvp(ctx, tangent):
        return 3 * ctx.saved_tensors[0] ** 2 * tangent


try:
    torch.func.jvp(Cube.apply, (torch.tensor(2.0),), (torch.tensor(1.0),))
except IndexError as e:
    print(f"IndexError: {e}")
    # > IndexError: tuple index out of range
