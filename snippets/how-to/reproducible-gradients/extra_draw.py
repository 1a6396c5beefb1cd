import torch
from torch import nn


def first_weight(extra):
    torch.manual_seed(0)
    if extra == "a draw":
        torch.rand(1)
    if extra == "a layer":
        nn.Linear(1, 1)
    if extra == "own generator":
        torch.rand(1, generator=torch.Generator().manual_seed(7))
    return nn.Linear(2, 2).weight


for extra in ("a draw", "a layer", "own generator"):
    print(f"{extra}: same weights: {torch.equal(first_weight(extra), first_weight(None))}")
    # > a draw: same weights: False
    # > a layer: same weights: False
    # > own generator: same weights: True
