import torch
from torch.autograd.functional import vjp

x, v = torch.tensor([2.0, 3.0]), torch.tensor([1.0, 10.0])
print(vjp(lambda x: torch.stack([x.prod(), x.sum()]), x, v))
# > (tensor([6., 5.]), tensor([13., 12.]))
