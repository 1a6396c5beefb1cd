import warnings

import torch
from torch import nn
from torch.func import functional_call, jvp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

model = nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 1))
x = torch.ones(3, 4)
model(x).square().mean().backward()  # one pass
gradient = torch.cat([p.grad.flatten() for p in model.parameters()])

parameters = {name: p.detach() for name, p in model.named_parameters()}


def loss(parameters):
    return functional_call(model, parameters, (x,)).square().mean()


slopes = []
for name, p in parameters.items():
    for index in range(p.numel()):
        direction = {other: torch.zeros_like(p) for other, p in parameters.items()}
        direction[name].view(-1)[index] = 1.0
        slopes.append(jvp(loss, (parameters,), (direction,))[1])
print("forward passes for one training step:", len(slopes))
# > forward passes for one training step: 49
print("equal to one backward pass:", torch.allclose(torch.stack(slopes), gradient, atol=1e-6))
# > equal to one backward pass: True
