import torch
from torch.nn.parallel import DistributedDataParallel
from two_ranks import run


class Branch(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.a = torch.nn.Linear(1, 1, bias=False)
        self.b = torch.nn.Linear(1, 1, bias=False)

    def forward(self, x, use_b):
        return self.b(x) if use_b else self.a(x)


def work(rank, group):
    model = DistributedDataParallel(Branch(), find_unused_parameters=True, process_group=group)
    model(torch.tensor([[2.0]]), use_b=rank == 0).sum().backward()
    return model.module.a.weight.grad.item(), model.module.b.weight.grad.item()


for rank, (a, b) in enumerate(run(work)):
    print(f"rank {rank}: a {a}, b {b}")
    # > rank 0: a 1.0, b 1.0
    # > rank 1: a 1.0, b 1.0
