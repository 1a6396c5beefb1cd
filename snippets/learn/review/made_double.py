import warnings

import torch

x = torch.tensor([2.0], requires_grad=True).double()
(x**2).backward()
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(x.grad)
    # > None

y = torch.tensor([2.0], dtype=torch.float64, requires_grad=True)
(y**2).backward()
print(y.grad)
# > tensor([4.], dtype=torch.float64)
