import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel


class TwoHeads(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.used = torch.nn.Linear(2, 1)
        self.unused = torch.nn.Linear(2, 1)

    def forward(self, x):
        return self.used(x)


dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
model = DistributedDataParallel(TwoHeads(), find_unused_parameters=True)
x = torch.tensor([[1.0, 2.0]])
for _ in range(2):
    model(x).sum().backward()
print(model.module.unused.weight.grad)
# > None
del model  # before its process group
dist.destroy_process_group()
