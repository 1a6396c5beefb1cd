import torch

points = torch.tensor([[1.0, 2.0]], requires_grad=True)
u = points[:, 0] ** 2 * points[:, 1] ** 3
(first,) = torch.autograd.grad(u.sum(), points, create_graph=True)

(wrong,) = torch.autograd.grad(first.sum(), points, retain_graph=True)
print("sum of both:", wrong)
# > sum of both: tensor([[40., 36.]])
(of_x,) = torch.autograd.grad(first[:, 0].sum(), points, retain_graph=True)
(of_t,) = torch.autograd.grad(first[:, 1].sum(), points)
print("u_xx, u_xt: ", of_x)
# > u_xx, u_xt:  tensor([[16., 24.]])
print("u_xt, u_tt: ", of_t)
# > u_xt, u_tt:  tensor([[24., 12.]])
