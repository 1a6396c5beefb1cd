import torch
from torch import nn

layer = nn.Identity()
layer.register_forward_hook(lambda module, inputs, output: print("out:", output))
# > out: tensor([1., 1.])
layer(torch.ones(2))
