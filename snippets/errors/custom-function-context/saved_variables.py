import warnings

import torch


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**2

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_variables
        return grad_output * 2 * x


x = torch.tensor(3.0, requires_grad=True)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    Square.apply(x).backward()
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > DeprecationWarning: 'saved_variables' is deprecated; use 'saved_tensors'
