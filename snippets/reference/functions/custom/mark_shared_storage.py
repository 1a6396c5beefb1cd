import warnings

import torch


class Double(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.mark_shared_storage()
        return 2 * x


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    Double.apply(torch.ones(1))
print(caught[0].message)
# > `mark_shared_storage` is deprecated. Tensors with shared storages are automatically tracked. Note that calls to `set_()` are not tracked
