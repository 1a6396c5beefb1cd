import torch
from torch import nn
from torch.nn.utils import parametrize

layer = nn.Linear(2, 2)
optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
held = optimizer.param_groups[0]["params"][0]

parametrize.register_parametrization(layer, "weight", nn.Tanh())
print(layer.parametrizations.weight.original is held)
# > True

layer(torch.ones(1, 2)).sum().backward()
print(held.grad is not None, layer.weight.requires_grad)
# > True True

parametrize.remove_parametrizations(layer, "weight")
print(layer.weight.is_leaf)
# > True
