import torch
from torch import nn
from torch.nn import UninitializedParameter

layer = nn.LazyLinear(1)
print(isinstance(layer.weight, UninitializedParameter))
# > True
layer(torch.ones(3))
print(tuple(layer.weight.shape), isinstance(layer.weight, UninitializedParameter))
# > (1, 3) False
