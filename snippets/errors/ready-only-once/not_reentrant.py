import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel
from torch.utils.checkpoint import checkpoint


class Shared(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = torch.nn.Linear(2, 2)

    def forward(self, x):
        x = checkpoint(self.layer, x, use_reentrant=False)
        return checkpoint(self.layer, x, use_reentrant=False)


dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
model = DistributedDataParallel(Shared())
x = torch.tensor([[1.0, 2.0]], requires_grad=True)
model(x).sum().backward()
print(model.module.layer.weight.grad.shape)
# > torch.Size([2, 2])
del model  # before its process group
dist.destroy_process_group()
