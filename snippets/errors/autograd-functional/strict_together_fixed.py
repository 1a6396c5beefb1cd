import torch
from torch.autograd.functional import jacobian

x = torch.tensor([0.0, 1.0])
print(jacobian(torch.sin, x, vectorize=True))
# > tensor([[1.0000, 0.0000],
# >         [0.0000, 0.5403]])
print(jacobian(torch.sin, x, strict=True))
# > tensor([[1.0000, 0.0000],
# >         [0.0000, 0.5403]])
