import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
x = torch.tensor([[3.0]])
for when in ("before", "after"):
    layers = torch.nn.Sequential(torch.nn.Linear(1, 1), torch.nn.Linear(1, 1))
    if when == "before":
        layers[0].requires_grad_(False)
    model = DistributedDataParallel(layers)
    layers[0].requires_grad_(False)
    try:
        for _ in range(2):
            model(x).sum().backward()
        print(f"frozen {when} wrapping: works")
        # > frozen before wrapping: works
    except RuntimeError as error:
        print(f"frozen {when} wrapping: RuntimeError: {str(error).partition('.')[0]}")
        # > frozen after wrapping: RuntimeError: Expected to have finished reduction in the prior iteration before starting a new one
del model  # before its process group
dist.destroy_process_group()
