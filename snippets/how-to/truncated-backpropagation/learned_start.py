import torch
from torch import nn

start = nn.Parameter(torch.zeros(1, 2))
cell, h = nn.RNNCell(1, 2), start
for window in range(2):
    start.grad = None
    h = cell(torch.ones(1, 1), h)
    h.sum().backward()
    print("window", window, "- the start has a gradient:", start.grad is not None)
    # > window 0 - the start has a gradient: True
    # > window 1 - the start has a gradient: False
    h = h.detach()
