import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
model = DistributedDataParallel(torch.nn.Linear(2, 1), static_graph=True)
x = torch.tensor([[1.0, 2.0]])
model(x).sum().backward()
print(model.module.weight.grad)
# > tensor([[1., 2.]])
del model  # before its process group
dist.destroy_process_group()
