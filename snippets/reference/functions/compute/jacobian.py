import torch
from torch.autograd.functional import jacobian

x = torch.tensor([2.0, 3.0])
print(jacobian(lambda x: torch.stack([x.prod(), x.sum()]), x))
# > tensor([[3., 2.],
# >         [1., 1.]])
