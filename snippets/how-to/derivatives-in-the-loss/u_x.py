import torch

x = torch.tensor([[0.0], [1.0], [2.0]], requires_grad=True)
u = x**3
(u_x,) = torch.autograd.grad(u.sum(), x, create_graph=True)
print(u_x.flatten())
# > tensor([ 0.,  3., 12.], grad_fn=<ViewBackward0>)
(with_ones,) = torch.autograd.grad(u, x, torch.ones_like(u), create_graph=True)
print(torch.equal(u_x, with_ones))
# > True
