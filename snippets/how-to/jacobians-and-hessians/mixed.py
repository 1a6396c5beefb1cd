import torch
from torch import nn
from torch.func import jacrev


def blocks(layer):
    x = torch.tensor([[1.0, 2.0], [3.0, 0.0], [0.0, 4.0]])
    return jacrev(layer)(x).abs().sum((1, 3)) > 1e-6


print(blocks(nn.LayerNorm(2)))
# > tensor([[ True, False, False],
# >         [False,  True, False],
# >         [False, False,  True]])
print(blocks(nn.BatchNorm1d(2, track_running_stats=False)))
# > tensor([[True, True, True],
# >         [True, True, True],
# >         [True, True, True]])
print(blocks(nn.BatchNorm1d(2).eval()))
# > tensor([[ True, False, False],
# >         [False,  True, False],
# >         [False, False,  True]])
