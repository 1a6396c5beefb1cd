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
model = DistributedDataParallel(Branch(), static_graph=True)
x = torch.tensor([[1.0, 2.0]])
for _ in range(2):
    model(x, first=True).sum().backward()
try:
    model(x, first=False).sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Your training graph has changed in this iteration, e.g., one parameter is unused in first iteration, but then got used in the second iteration. this is not compatible with static_graph set to True.
del model  # before its process group
dist.destroy_process_group()
