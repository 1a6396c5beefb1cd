import torch
from torch.autograd.functional import hvp

x, v = torch.tensor([2.0, 3.0]), torch.tensor([0.0, 1.0])
print(hvp(lambda x: x[0] ** 2 * x[1], x, v))
# > (tensor(12.), tensor([4., 0.]))
