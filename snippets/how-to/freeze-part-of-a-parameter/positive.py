import torch
from torch import nn
from torch.nn.utils import parametrize


class Positive(nn.Module):
    def forward(self, original):
        return nn.functional.softplus(original)


layer = nn.Linear(1, 1, bias=False)
nn.init.zeros_(layer.weight)
parametrize.register_parametrization(layer, "weight", Positive())
print([name for name, _ in layer.named_parameters()])
# > ['parametrizations.weight.original']

layer(torch.ones(1, 1)).sum().backward()
print("weight:  ", layer.weight.item(), layer.weight.is_leaf)
# > weight:   0.6931471824645996 False
print("gradient:", layer.parametrizations.weight.original.grad)
# > gradient: tensor([[0.5000]])
