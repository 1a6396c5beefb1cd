import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel
from torch.utils.checkpoint import checkpoint


class Shared(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = torch.nn.Linear(2, 2)

    def forward(self, x):
        x = checkpoint(self.layer, x, use_reentrant=True)
        return checkpoint(self.layer, x, use_reentrant=True)


dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
model = DistributedDataParallel(Shared(), find_unused_parameters=True)
x = torch.tensor([[1.0, 2.0]], requires_grad=True)
try:
    model(x).sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {str(e).splitlines()[0]}")
    # > RuntimeError: Expected to mark a variable ready only once. This error is caused by one of the following reasons: 1) Use of a module parameter outside the `forward` function. ...
del model  # before its process group
dist.destroy_process_group()
