import torch
from torch import nn

layer = nn.Linear(1, 1)
layer.register_forward_hook(lambda *_: print("hook"))
# > hook

layer.forward(torch.ones(1, 1))
print("now with layer(x):")
# > now with layer(x):
layer(torch.ones(1, 1))
