import torch
from torch.autograd.functional import jacobian

x = torch.tensor(2.0)
print(jacobian(lambda x: x.detach() ** 2, x))  # a wrong zero
# > tensor(0.)
print(jacobian(lambda x: x**2, x, strict=True))
# > tensor(4.)
