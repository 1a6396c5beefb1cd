import warnings

import torch


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)  # not reached
        return x**2  # not reached

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors  # not reached
        return grad_output * 2 * x  # not reached


x = torch.tensor(3.0, requires_grad=True)

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    square = Square()
try:
    square(x)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Legacy autograd function with non-static forward method is deprecated. Please use new-style autograd function with static forward method. (Example: https://pytorch.org/docs/stable/autograd.html#torch.autograd.Function)
