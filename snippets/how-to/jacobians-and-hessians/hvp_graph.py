import torch

x = torch.tensor(2.0, requires_grad=True)
y = x**3
(first,) = torch.autograd.grad(y, x, create_graph=True)
(product,) = torch.autograd.grad(first, x, torch.tensor(10.0))
print(first, product)
# > tensor(12., grad_fn=<MulBackward0>) tensor(120.)
