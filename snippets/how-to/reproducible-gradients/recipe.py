import torch
from torch import nn


def gradient():
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(4, 4), nn.ReLU(), nn.Dropout(), nn.Linear(4, 1))
    model(torch.randn(8, 4)).square().mean().backward()
    return torch.cat([p.grad.flatten() for p in model.parameters()])


print(torch.equal(gradient(), gradient()))
# > True
