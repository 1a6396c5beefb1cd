import torch
from torch.nn.parallel import DistributedDataParallel
from two_ranks import run


def work(rank, group):
    model = DistributedDataParallel(torch.nn.Linear(1, 1, bias=False), process_group=group)
    (w,) = model.parameters()
    seen = []
    w.register_post_accumulate_grad_hook(lambda p: seen.append(p.grad.item()))
    model(torch.tensor([[2.0]] if rank == 0 else [[4.0]])).sum().backward()
    return seen, w.grad.item()


for rank, (seen, after) in enumerate(run(work)):
    print(f"rank {rank}: the hook saw {seen}, after backward {after}")
    # > rank 0: the hook saw [2.0], after backward 3.0
    # > rank 1: the hook saw [4.0], after backward 3.0
