import torch
from torch import nn

for size in (4, 64):
    for reduction in ("mean", "sum"):
        w = nn.Parameter(torch.ones(1))
        x, target = torch.ones(size, 1), torch.zeros(size, 1)
        nn.functional.mse_loss(x * w, target, reduction=reduction).backward()
        print(f"batch of {size:2}, {reduction:4}: gradient {w.grad.item():5.1f}")
        # > batch of  4, mean: gradient   2.0
        # > batch of  4, sum : gradient   8.0
        # > batch of 64, mean: gradient   2.0
        # > batch of 64, sum : gradient 128.0
