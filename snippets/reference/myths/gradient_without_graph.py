import torch

x = torch.tensor(2.0, requires_grad=True)
print(torch.autograd.grad(x**3, x)[0].requires_grad)
# > False

(first,) = torch.autograd.grad(x**3, x, create_graph=True)
print(torch.autograd.grad(first, x))
# > (tensor(12.),)
