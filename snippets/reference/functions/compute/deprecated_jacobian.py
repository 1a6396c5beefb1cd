import warnings

import torch
from torch.autograd.gradcheck import get_numerical_jacobian

x = torch.tensor([3.0], dtype=torch.float64, requires_grad=True)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    get_numerical_jacobian(lambda x: x[0] ** 2, (x,))
print(caught[0].message)
# > `get_numerical_jacobian` was part of PyTorch's private API ...
