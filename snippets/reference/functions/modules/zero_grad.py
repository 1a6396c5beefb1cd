import torch
from torch import nn

layer = nn.Linear(1, 1)
for keep in (False, True):
    layer(torch.ones(1)).backward()
    layer.zero_grad(set_to_none=not keep)
    print(layer.weight.grad)
    # > None
    # > tensor([[0.]])
