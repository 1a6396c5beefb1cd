import torch

x = torch.tensor([0.0, 0.0], requires_grad=True)
product = x[0] * x[1]
(first,) = torch.autograd.grad(product.pow(2), x, create_graph=True)
first.sum().backward()
print(x.grad)
# > tensor([0., 0.])
