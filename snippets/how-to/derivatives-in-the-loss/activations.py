import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-1, 1, 5).reshape(-1, 1).requires_grad_()
for activation in (nn.ReLU(), nn.LeakyReLU(), nn.ELU(), nn.Tanh(), nn.SiLU()):
    net = nn.Sequential(nn.Linear(1, 8), activation, nn.Linear(8, 1))
    (u_x,) = torch.autograd.grad(net(x).sum(), x, create_graph=True)
    (u_xx,) = torch.autograd.grad(u_x.sum(), x)
    print(f"{type(activation).__name__:9} u_xx is all zeros: {not u_xx.any()}")
    # > ReLU      u_xx is all zeros: True
    # > LeakyReLU u_xx is all zeros: True
    # > ELU       u_xx is all zeros: False
    # > Tanh      u_xx is all zeros: False
    # > SiLU      u_xx is all zeros: False
