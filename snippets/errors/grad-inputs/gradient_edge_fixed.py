import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
edge = torch.autograd.graph.get_gradient_edge(x)
print(torch.autograd.grad((x**2).sum(), edge))
# > (tensor([2., 4.]),)
