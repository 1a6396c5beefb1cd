import torch
from torch.func import jacrev, vjp

x = torch.tensor([1.0, 2.0, 3.0])
print(jacrev(torch.square)(x))
# > tensor([[2., 0., 0.],
# >         [0., 4., 0.],
# >         [0., 0., 6.]])
print(vjp(torch.square, x)[1](torch.ones(3))[0])
# > tensor([2., 4., 6.])
print(vjp(lambda x: x.square().cumsum(0), x)[1](torch.ones(3))[0])
# > tensor([6., 8., 6.])
