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
module = TwoHeads()
module.unused.requires_grad_(False)  # before wrapping
model = DistributedDataParallel(module)
x = torch.tensor([[1.0, 2.0]])
for _ in range(2):
    model(x).sum().backward()
print([name for name, p in module.named_parameters() if p.requires_grad])
# > ['used.weight', 'used.bias']
del model  # before its process group
dist.destroy_process_group()
