import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel


class Branch(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.a = torch.nn.Linear(2, 1)
        self.b = torch.nn.Linear(2, 1)

    def forward(self, x, first):
        return self.a(x) if first else self.b(x)


dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
model = DistributedDataParallel(Branch(), find_unused_parameters=True)
x = torch.tensor([[1.0, 2.0]])
model(x, first=True).sum().backward()
model(x, first=False).sum().backward()
print(model.module.a.weight.grad, model.module.b.weight.grad)
# > tensor([[1., 2.]]) tensor([[1., 2.]])
del model  # before its process group
dist.destroy_process_group()
