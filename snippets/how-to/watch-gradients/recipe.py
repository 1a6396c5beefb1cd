import torch
from torch import nn

model = nn.Sequential(
    nn.Linear(1, 1),
    nn.Sigmoid(),
    nn.Linear(1, 1),
    nn.Sigmoid(),
    nn.Linear(1, 1),
)
for parameter in model.parameters():
    nn.init.ones_(parameter)

model(torch.tensor([[1.0]])).sum().backward()
for name, parameter in model.named_parameters():
    if parameter.grad is not None:
        print(f"{name:8} {parameter.grad.norm():.4f}")
        # > 0.weight 0.0121
        # > 0.bias   0.0121
        # > 2.weight 0.1011
        # > 2.bias   0.1148
        # > 4.weight 0.8677
        # > 4.bias   1.0000
