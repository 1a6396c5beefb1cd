import torch
from torch import nn
from torch.func import functional_call

model = nn.BatchNorm1d(1)
parameters = dict(model.named_parameters())
buffers = {name: b.clone() for name, b in model.named_buffers()}
x = torch.tensor([[1.0], [3.0]])

functional_call(model, parameters, x)
print("parameters only:", model.running_mean.item())
# > parameters only: 0.20000000298023224
model.reset_running_stats()
functional_call(model, (parameters, buffers), x)
print("with buffers:   ", model.running_mean.item())
# > with buffers:    0.0
