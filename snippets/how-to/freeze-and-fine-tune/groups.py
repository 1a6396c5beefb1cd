import torch
from torch import nn

backbone, head = nn.Linear(1, 1), nn.Linear(1, 1)
model = nn.Sequential(backbone, head)
optimizer = torch.optim.SGD(
    [
        {"params": backbone.parameters(), "lr": 0.001, "weight_decay": 0.0},
        {"params": head.parameters()},
    ],
    lr=0.1,
    weight_decay=0.01,
)
for group in optimizer.param_groups:
    print(group["lr"], group["weight_decay"], len(group["params"]))
    # > 0.001 0.0 2
    # > 0.1 0.01 2
