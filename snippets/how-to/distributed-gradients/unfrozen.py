import torch
from torch.nn.parallel import DistributedDataParallel
from two_ranks import run


def work(rank, group):
    layers = torch.nn.Sequential(
        torch.nn.Linear(1, 1, bias=False), torch.nn.Linear(1, 1, bias=False)
    )
    for layer in layers:
        torch.nn.init.ones_(layer.weight)
    layers[0].requires_grad_(False)
    model = DistributedDataParallel(layers, process_group=group)
    layers[0].requires_grad_(True)
    x = torch.tensor([[2.0]] if rank == 0 else [[4.0]])
    model(x).sum().backward()
    wrong = [layer.weight.grad.item() for layer in layers]

    model = DistributedDataParallel(layers, process_group=group)  # now DDP sees both layers
    layers.zero_grad()
    model(x).sum().backward()
    return wrong, [layer.weight.grad.item() for layer in layers]


for rank, (wrong, right) in enumerate(run(work)):
    print(f"rank {rank}: {wrong}, wrapped again: {right}")
    # > rank 0: [2.0, 3.0], wrapped again: [3.0, 3.0]
    # > rank 1: [4.0, 3.0], wrapped again: [3.0, 3.0]
