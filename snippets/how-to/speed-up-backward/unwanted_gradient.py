import torch
from torch import nn
from torch.utils._python_dispatch import TorchDispatchMode


class CountProducts(TorchDispatchMode):
    def __init__(self):
        super().__init__()
        self.products = 0

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        self.products += function.__name__.startswith(("mm", "addmm"))
        return function(*args, **(kwargs or {}))


model = nn.Sequential(nn.Linear(4, 4), nn.Linear(4, 1))
for flag in (False, True):
    with CountProducts() as forward:
        loss = model(torch.ones(2, 4, requires_grad=flag)).sum()
    with CountProducts() as backward:
        loss.backward()
    print(f"requires grad: {flag}, products {forward.products} + {backward.products}")
    # > requires grad: False, products 2 + 3
    # > requires grad: True, products 2 + 4
