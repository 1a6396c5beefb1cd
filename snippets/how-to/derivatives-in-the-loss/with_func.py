import warnings

import torch
from torch.func import grad, hessian, vmap

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def u(point):
    x, t = point
    return x**2 * t**3


points = torch.tensor([[1.0, 2.0], [2.0, 1.0]])
print("u_x, u_t:", vmap(grad(u))(points))
# > u_x, u_t: tensor([[16., 12.],
# >         [ 4., 12.]])
second = vmap(hessian(u))(points)
print("u_xx, u_xt, u_tt:", second[:, 0, 0], second[:, 0, 1], second[:, 1, 1])
# > u_xx, u_xt, u_tt: tensor([16.,  2.]) tensor([24., 12.]) tensor([12., 24.])
