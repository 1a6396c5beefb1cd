import warnings

import torch


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x**2  # not reached


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    square = Square()
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > DeprecationWarning: <class '__main__.Square'> should not be instantiated. Methods on autograd functions are all static, so you should invoke them on the class itself. Instantiating an autograd function will raise an error in a future version of PyTorch.
