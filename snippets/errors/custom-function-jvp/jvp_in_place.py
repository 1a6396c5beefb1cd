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
        return tangent * 2


x, one = torch.tensor(3.0), torch.tensor(1.0)
warnings.simplefilter("ignore")  # PyTorch's own code warns when forward mode is first used
try:
    torch.func.jvp(lambda x: Double.apply(x.clone()), (x,), (one,))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: An inplace custom Function is not modifying the forward mode gradients inplace. If the forward is modifying an input inplace, then the jvp function must modify the corresponding gradient inplace.
