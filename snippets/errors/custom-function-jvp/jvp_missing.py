import warnings

import torch


class Square(torch.autograd.Function):
    @staticmethod
    def forward(x):
        return x**2

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_forward(*inputs)


x = torch.tensor(3.0)
warnings.simplefilter("ignore")  # PyTorch's own code warns when forward mode is first used
try:
    torch.func.jvp(Square.apply, (x,), (torch.tensor(1.0),))
except NotImplementedError as e:
    print(f"NotImplementedError: {e}")
    # > NotImplementedError: You must implement the jvp function for custom autograd.Function to use it with forward mode AD.
