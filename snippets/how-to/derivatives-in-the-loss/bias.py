import torch
from torch import nn

critic = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))
x = torch.ones(1, 2, requires_grad=True)
(slope,) = torch.autograd.grad(critic(x).sum(), x, create_graph=True)
slope.square().sum().backward()
for name, parameter in critic.named_parameters():
    print(name, None if parameter.grad is None else "has a gradient")
    # > 0.weight has a gradient
    # > 0.bias has a gradient
    # > 2.weight has a gradient
    # > 2.bias None
