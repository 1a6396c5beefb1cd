import torch

start = torch.tensor(3.0, requires_grad=True)
(grad,) = torch.autograd.grad(5 * start, start, create_graph=True)
updated = start - 0.1 * grad
print(torch.autograd.grad(updated**2, start)[0])
# > tensor(5.)
print("the inner gradient has a graph:", grad.requires_grad)
# > the inner gradient has a graph: False
