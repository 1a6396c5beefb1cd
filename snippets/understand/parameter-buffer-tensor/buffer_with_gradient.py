import torch
from torch import nn

model = nn.Module()
model.register_buffer("b", torch.ones(1, requires_grad=True))
(model.b * 2).sum().backward()
print(model.b.grad, list(model.parameters()))
# > tensor([2.]) []
model.zero_grad()
print(model.b.grad)
# > tensor([2.])
