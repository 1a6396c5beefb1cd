import torch

x = torch.tensor([[1.0], [2.0]], requires_grad=True)
t = torch.tensor([[2.0], [1.0]], requires_grad=True)
u = x**2 * t**3
u_x, u_t = torch.autograd.grad(u.sum(), (x, t), create_graph=True)
u_xx, u_xt = torch.autograd.grad(u_x.sum(), (x, t), retain_graph=True)
(u_tt,) = torch.autograd.grad(u_t.sum(), t)
print("u_xx", u_xx.flatten(), "u_xt", u_xt.flatten(), "u_tt", u_tt.flatten())
# > u_xx tensor([16.,  2.]) u_xt tensor([24., 12.]) u_tt tensor([12., 24.])
