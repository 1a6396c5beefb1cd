import warnings

import torch
from torch import nn

data = torch.tensor([1.0])
x = torch.tensor([2.0], requires_grad=True)

made = {
    "data": data,
    "data * 3": data * 3,
    "x": x,
    "x * 3": x * 3,
    "x.double()": x.double(),
    "x.detach()": x.detach(),
    "(data * 3).requires_grad_()": (data * 3).requires_grad_(),
    "nn.Parameter(data * 3)": nn.Parameter(data * 3),
}
warnings.simplefilter("ignore")  # reading .grad of a non-leaf warns, as shown above
for how, tensor in made.items():
    if tensor.requires_grad:
        (tensor * 7).backward()
    print(f"{how:28}{tensor.is_leaf!s:6}{tensor.requires_grad!s:6}{tensor.grad}")
    # > data                        True  False None
    # > data * 3                    True  False None
    # > x                           True  True  tensor([7.])
    # > x * 3                       False True  None
    # > x.double()                  False True  None
    # > x.detach()                  True  False None
    # > (data * 3).requires_grad_() True  True  tensor([7.])
    # > nn.Parameter(data * 3)      True  True  tensor([7.])
