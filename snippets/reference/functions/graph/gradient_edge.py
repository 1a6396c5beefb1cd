import torch
from torch.autograd.graph import GradientEdge

x = torch.tensor(3.0, requires_grad=True)
y = x**2
edge = GradientEdge(y.grad_fn, 0)
print(torch.autograd.grad(5 * y, edge))
# > (tensor(5.),)
