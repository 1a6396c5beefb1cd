import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
try:
    DistributedDataParallel(torch.nn.ReLU())
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: DistributedDataParallel is not needed when a module doesn't have any parameter that requires a gradient.
dist.destroy_process_group()
