import torch
from torch.autograd.graph import Node

x = torch.tensor(3.0, requires_grad=True)
print(isinstance((x**2).grad_fn, Node))
# > True
