import torch
from torch.autograd.functional import vjp

value, gradient = vjp(torch.sin, torch.tensor([0.0, 1.0]), torch.tensor([1.0, 1.0]))
print(gradient)
# > tensor([1.0000, 0.5403])
