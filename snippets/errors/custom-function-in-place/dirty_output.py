import warnings

import torch


class Double(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        y = x * 2
        ctx.mark_dirty(y)
        return y

    @staticmethod
    def backward(ctx, grad_output):
        return 2 * grad_output  # not reached


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    Double.apply(torch.ones(1, requires_grad=True))
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > UserWarning: ctx.mark_dirty() received a tensor that was not an input. Only input Tensors that have been mutated should be passed to ctx.mark_dirty(). (Triggered internally at /__w/pytorch/pytorch/torch/csrc/autograd/custom_function.cpp:...)
