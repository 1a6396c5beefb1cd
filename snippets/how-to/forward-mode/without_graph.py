import warnings

import torch
from torch import nn
from torch.func import jvp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

model = nn.Linear(2, 1)
nn.init.constant_(model.weight, 3.0)
x, v = torch.tensor([1.0, 2.0]), torch.tensor([1.0, 0.0])
tangent = jvp(model, (x,), (v,))[1]
print(tangent.item(), "requires grad:", tangent.requires_grad)
# > 3.0 requires grad: True
with torch.no_grad():
    tangent = jvp(model, (x,), (v,))[1]
print(tangent.item(), "requires grad:", tangent.requires_grad)
# > 3.0 requires grad: False
