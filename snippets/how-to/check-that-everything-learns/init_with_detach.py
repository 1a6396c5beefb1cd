import torch
from torch import nn

layer = nn.Linear(2, 1)
layer.weight.detach().zero_()
(layer(torch.tensor([[3.0, 4.0]]))).sum().backward()
print(layer.weight.requires_grad, layer.weight.grad)
# > True tensor([[3., 4.]])
