import torch
from torch.autograd.function import FunctionCtx


class Double(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        print(isinstance(ctx, FunctionCtx))
        # > True
        return 2 * x


print(Double.apply(torch.tensor(1.0)))
# > tensor(2.)
