import warnings

import torch
from torch import nn
from torch.func import functional_call, jvp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

model = nn.Linear(2, 1)
x = torch.tensor([[1.0, 2.0]])
parameters = {name: p.detach() for name, p in model.named_parameters()}
direction = {"weight": torch.tensor([[1.0, 0.0]]), "bias": torch.tensor([10.0])}
out, tangent = jvp(lambda p: functional_call(model, p, x), (parameters,), (direction,))
print(tangent)
# > tensor([[11.]])
