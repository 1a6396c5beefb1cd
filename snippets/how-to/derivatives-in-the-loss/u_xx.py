import torch

x = torch.tensor([[0.0], [1.0], [2.0]], requires_grad=True)
u = x**3
(u_x,) = torch.autograd.grad(u.sum(), x, create_graph=True)
(u_xx,) = torch.autograd.grad(u_x.sum(), x, create_graph=True)
(u_xxx,) = torch.autograd.grad(u_xx.sum(), x)
print("u_xx: ", u_xx.detach().flatten())
# > u_xx:  tensor([ 0.,  6., 12.])
print("u_xxx:", u_xxx.flatten())
# > u_xxx: tensor([6., 6., 6.])
