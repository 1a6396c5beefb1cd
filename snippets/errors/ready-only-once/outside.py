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
model = DistributedDataParallel(TwoHeads(), find_unused_parameters=True)
x = torch.tensor([[1.0, 2.0]])
loss = model(x).sum() + model.module.unused(x).sum()
try:
    loss.backward()
except RuntimeError as e:
    print(f"RuntimeError: {str(e).splitlines()[0]}")
    # > RuntimeError: Expected to mark a variable ready only once. This error is caused by one of the following reasons: 1) Use of a module parameter outside the `forward` function. ...
del model  # before its process group
dist.destroy_process_group()
