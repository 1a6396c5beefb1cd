import contextlib

import torch
from torch.nn.parallel import DistributedDataParallel
from two_ranks import run


def work(rank, group):
    x = torch.tensor([[2.0]] if rank == 0 else [[4.0]])

    def gradient(*, forward, backward):
        model = DistributedDataParallel(torch.nn.Linear(1, 1, bias=False), process_group=group)
        with model.no_sync() if forward else contextlib.nullcontext():
            loss = model(x).sum()
        with model.no_sync() if backward else contextlib.nullcontext():
            loss.backward()
        return model.module.weight.grad.item()

    return (
        gradient(forward=True, backward=True),
        gradient(forward=False, backward=True),
        gradient(forward=True, backward=False),
    )


for name, *grads in zip(("both", "backward only", "forward only"), *run(work), strict=True):
    print(f"{name} inside no_sync: {grads}")
    # > both inside no_sync: [2.0, 4.0]
    # > backward only inside no_sync: [3.0, 3.0]
    # > forward only inside no_sync: [2.0, 4.0]
