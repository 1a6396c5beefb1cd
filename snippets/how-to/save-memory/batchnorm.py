import torch
from torch import nn
from torch.utils.checkpoint import checkpoint

x = torch.tensor([[1.0], [3.0]], requires_grad=True)
plain, checkpointed, corrected = (nn.BatchNorm1d(1, momentum=0.1) for _ in range(3))
corrected.momentum = 1 - (1 - 0.1) ** 0.5

plain(x).sin().sum().backward()
for norm in (checkpointed, corrected):
    checkpoint(lambda t, norm=norm: norm(t).sin(), x, use_reentrant=False).sum().backward()
for norm in (plain, checkpointed, corrected):
    print(norm.num_batches_tracked, norm.running_mean)
    # > tensor(1) tensor([0.2000])
    # > tensor(2) tensor([0.3800])
    # > tensor(2) tensor([0.2000])
