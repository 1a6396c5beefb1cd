import copy

import torch
from torch import nn

model = nn.Linear(1, 1)
model.weight.register_hook(lambda grad: print("hook of the weight"))
# > hook of the weight

for each in (model, copy.deepcopy(model)):
    print("backward")
    # > backward
    # > backward
    each(torch.ones(1, 1)).sum().backward()
