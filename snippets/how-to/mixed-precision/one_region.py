import torch
from torch import nn

w, x = nn.Parameter(torch.ones(1, 1)), torch.ones(1, 1)
with torch.autocast("cpu"):
    print((x @ w).item())
    # > 1.0
    with torch.no_grad():
        w.mul_(5)
    print((x @ w).item())
    # > 1.0
with torch.autocast("cpu"):
    print((x @ w).item())
    # > 5.0
