import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
edge = torch.autograd.graph.get_gradient_edge(b)
print(torch.autograd.grad(a**2, [a, edge], allow_unused=True))
# > (tensor(4.), None)
