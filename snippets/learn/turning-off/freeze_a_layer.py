import torch
from torch import nn

model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
model[1].requires_grad_(False)  # freezes its weight and its bias

model(torch.tensor([1.0, 2.0])).backward()
for name, parameter in model.named_parameters():
    print(name, parameter.requires_grad, parameter.grad is not None)
    # > 0.weight True True
    # > 0.bias True True
    # > 1.weight False False
    # > 1.bias False False
