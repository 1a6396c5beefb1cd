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
model = DistributedDataParallel(TwoHeads())
x = torch.tensor([[1.0, 2.0]])
model(x).sum().backward()
try:
    model(x).sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {str(e).splitlines()[0]}")
    # > RuntimeError: Expected to have finished reduction in the prior iteration before starting a new one. This error indicates that your module has parameters that were not used in producing loss. ...
del model  # before its process group
dist.destroy_process_group()
