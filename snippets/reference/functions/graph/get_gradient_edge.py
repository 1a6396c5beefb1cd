import torch
from torch.autograd.graph import get_gradient_edge

x = torch.tensor(3.0, requires_grad=True)
y = x**2
edge = get_gradient_edge(y)
loss = 5 * y
del y
print(torch.autograd.grad(loss, edge))
# > (tensor(5.),)
