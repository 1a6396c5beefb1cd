import torch
from torch.autograd.functional import hessian

x = torch.tensor([1.0])
print(hessian(lambda x: (3 * x).sum(), x))
# > tensor([[0.]])
print(hessian(lambda x: (3 * x**2).sum(), x, strict=True))
# > tensor([[6.]])
