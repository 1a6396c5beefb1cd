import warnings

import torch

warnings.simplefilter("ignore")
x = torch.tensor(3.0, requires_grad=True)
y = x * 2
(y**2).backward()
print(y.requires_grad, y.grad)
# > True None
print(x.requires_grad, x.grad)
# > True tensor(24.)
