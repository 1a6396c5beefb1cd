import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel


class TwoHeads(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.first = torch.nn.Linear(2, 1)
        self.second = torch.nn.Linear(2, 1)
        self.spare = torch.nn.Linear(2, 1)  # unused

    def forward(self, x):
        return self.first(x), self.second(x)


dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
model = DistributedDataParallel(TwoHeads(), find_unused_parameters=True)
x = torch.tensor([[1.0, 2.0]])
first, second = model(x)
(first + second).sum().backward()  # backward on the whole loss
model(x)
print("no error")
# > no error
del model  # before its process group
dist.destroy_process_group()
