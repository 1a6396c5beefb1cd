import torch
from torch.autograd.functional import hessian

x = torch.tensor([1.0, 2.0])
print(hessian(lambda x: (x**3).sum(), x))
# > tensor([[ 6.,  0.],
# >         [ 0., 12.]])
