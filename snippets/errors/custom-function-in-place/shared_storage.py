import warnings

import torch


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        y = x**2
        ctx.mark_shared_storage((x, y))
        return y


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    Square.apply(torch.tensor(3.0))
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > FutureWarning: `mark_shared_storage` is deprecated. Tensors with shared storages are automatically tracked. Note that calls to `set_()` are not tracked
