import torch
from torch.nn.parallel import DistributedDataParallel
from two_ranks import run


def work(rank, group):
    model = DistributedDataParallel(torch.nn.Linear(1, 1, bias=False), process_group=group)
    x = torch.tensor([[2.0]] if rank == 0 else [[4.0]])
    with model.no_sync():
        model(x).sum().backward()
    inside = model.module.weight.grad.item()
    model(10 * x).sum().backward()
    return inside, model.module.weight.grad.item()


for rank, (inside, after) in enumerate(run(work)):
    print(f"rank {rank}: inside no_sync {inside}, after the next backward {after}")
    # > rank 0: inside no_sync 2.0, after the next backward 33.0
    # > rank 1: inside no_sync 4.0, after the next backward 33.0
