import copy

import torch
from torch import nn

layer = nn.Linear(1, 1)
layer.register_forward_hook(lambda *_: print("module hook"))
# > module hook
layer.weight.register_hook(lambda _: print("tensor hook"))

clone = copy.deepcopy(layer)
clone(torch.ones(1, 1)).backward()
