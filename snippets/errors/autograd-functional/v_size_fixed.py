import torch
from torch.autograd.functional import hvp

x = torch.tensor([1.0, 2.0, 3.0])
value, product = hvp(lambda x: (x**3).sum(), x, torch.tensor([1.0, 0.0, 0.0]))
print(product)
# > tensor([6., 0., 0.])
