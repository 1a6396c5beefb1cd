import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel


class TwoParts(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.a = torch.nn.Linear(1, 1, bias=False)
        self.b = torch.nn.Linear(1, 1, bias=False)

    def forward(self, x):
        return self.a(x)


dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
x = torch.tensor([[3.0]])
for flag in (False, True):
    model = DistributedDataParallel(TwoParts(), find_unused_parameters=flag)
    model(x).sum().backward()
    try:
        model(x).sum().backward()
        print(model.module.a.weight.grad, model.module.b.weight.grad)
        # > tensor([[6.]]) None
    except RuntimeError as error:
        print(f"RuntimeError: {str(error).partition('.')[0]}")
        # > RuntimeError: Expected to have finished reduction in the prior iteration before starting a new one
del model  # before its process group
dist.destroy_process_group()
