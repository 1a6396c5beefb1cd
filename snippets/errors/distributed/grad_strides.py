import warnings

import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel


class Row(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = torch.nn.Parameter(torch.ones(1, 3))

    def forward(self, x):
        return (self.weight.t() * x).sum()


dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
model = DistributedDataParallel(Row())
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    model(torch.ones(3, 1)).backward()
first_line, *_ = str(caught[0].message).splitlines()
print(f"UserWarning: {first_line}")
# > UserWarning: Grad strides do not match bucket view strides. This may indicate grad was not created according to the gradient layout contract, or that the param's strides changed since DDP was constructed.  This is not an error, but may impair performance.
print(model.module.weight.stride(), model.module.weight.grad.stride())
# > (3, 1) (1, 1)
del model  # before its process group
dist.destroy_process_group()
