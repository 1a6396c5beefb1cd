import torch
from torch.autograd.functional import vhp

x, v = torch.tensor([2.0, 3.0]), torch.tensor([1.0, 0.0])
print(vhp(lambda x: x[0] ** 2 * x[1], x, v))
# > (tensor(12.), tensor([6., 4.]))
