import warnings

import torch

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


class Square(torch.autograd.Function):  # has a backward, but no jvp
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**2

    @staticmethod
    def backward(ctx, grad):
        return 2 * ctx.saved_tensors[0] * grad


x, v = torch.tensor([3.0]), torch.tensor([1.0])
print("autograd.functional.jvp:", torch.autograd.functional.jvp(Square.apply, x, v)[1])
# > autograd.functional.jvp: tensor([6.])
try:
    with torch.autograd.forward_ad.dual_level():
        Square.apply(torch.autograd.forward_ad.make_dual(x, v))
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")
    # > NotImplementedError: You must implement the jvp function for custom autograd.Function to use it with forward mode AD.
