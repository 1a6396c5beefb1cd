import torch
from torch.autograd.functional import hessian

print(hessian(lambda x: x[0] ** 2 * x[1], torch.tensor([2.0, 3.0])))
# > tensor([[6., 4.],
# >         [4., 0.]])
