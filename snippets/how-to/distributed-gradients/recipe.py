import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

# torchrun tells each process its rank. Without it, this process is a group of one.
alone = {"store": dist.HashStore(), "rank": 0, "world_size": 1}
dist.init_process_group("gloo", **({} if dist.is_torchelastic_launched() else alone))

model = DistributedDataParallel(torch.nn.Linear(1, 1, bias=False))
x = torch.tensor([[2.0]]) * (1 + dist.get_rank())  # 2 on rank 0, 4 on rank 1
model(x).sum().backward()
print(model.module.weight.grad)
# > tensor([[2.]])

del model  # before its process group
dist.destroy_process_group()
