import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel


class TwoHeads(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.first = torch.nn.Linear(2, 1)
        self.second = torch.nn.Linear(2, 1)

    def forward(self, x):
        return self.first(x), self.second(x)


dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
model = DistributedDataParallel(TwoHeads())
x = torch.tensor([[1.0, 2.0]])
first, second = model(x)
first.sum().backward()  # the loss ignores the second output
try:
    model(x)
except RuntimeError as e:
    print(f"RuntimeError: {str(e).split('. ')[1]}")
    # > RuntimeError: This error indicates that your module has parameters that were not used in producing loss
del model  # before its process group
dist.destroy_process_group()
