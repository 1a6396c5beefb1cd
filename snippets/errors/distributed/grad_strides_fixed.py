import warnings

import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel


class Row(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = torch.nn.Parameter(torch.ones(3, 1))

    def forward(self, x):
        return (self.weight * x).sum()


dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
model = DistributedDataParallel(Row())
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    model(torch.ones(3, 1)).backward()
print(len(caught), model.module.weight.stride(), model.module.weight.grad.stride())
# > 0 (1, 1) (1, 1)
del model  # before its process group
dist.destroy_process_group()
