import torch
import torch.distributed as dist
from torch.distributed.algorithms.ddp_comm_hooks.default_hooks import allreduce_hook
from torch.nn.parallel import DistributedDataParallel


def count(group, bucket):
    sizes.append(len(bucket.gradients()))
    return allreduce_hook(group, bucket)


dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
sizes = []
layers = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 2), torch.nn.Linear(2, 2))
model = DistributedDataParallel(layers)
model.register_comm_hook(None, count)
x = torch.ones(1, 2)

for _ in range(2):
    model(x).sum().backward()
print("both synchronized:", len(sizes), "exchanges of", sum(sizes), "gradients")
# > both synchronized: 2 exchanges of 12 gradients
sizes.clear()
with model.no_sync():
    model(x).sum().backward()
model(x).sum().backward()
print("one in no_sync:", len(sizes), "exchange of", sum(sizes), "gradients")
# > one in no_sync: 1 exchange of 6 gradients
del model  # before its process group
dist.destroy_process_group()
