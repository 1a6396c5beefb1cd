import torch
from torch import nn

cell, h = nn.RNNCell(1, 2), torch.zeros(1, 2)
try:
    for _ in range(2):
        h = cell(torch.ones(1, 1), h)
        h.sum().backward()
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")
    # > RuntimeError: Trying to backward through the graph a second time ...
