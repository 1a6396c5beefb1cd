import torch
from torch.nn.parallel import DistributedDataParallel
from two_ranks import run


def work(rank, group):
    model = DistributedDataParallel(torch.nn.Linear(2, 1, bias=False), process_group=group)
    (w,) = model.parameters()
    x = torch.tensor([[6.0, 0.0]] if rank == 0 else [[0.0, 8.0]])
    with model.no_sync():
        model(x).sum().backward()
    early = torch.nn.utils.clip_grad_norm_([w], max_norm=1e9).item()
    w.grad = None

    model(x).sum().backward()
    norm = torch.nn.utils.clip_grad_norm_([w], max_norm=1.0).item()
    return early, norm, w.grad.tolist()


for rank, (early, norm, grad) in enumerate(run(work)):
    print(f"rank {rank}: norm in no_sync {early}, after the exchange {norm}")
    # > rank 0: norm in no_sync 6.0, after the exchange 5.0
    # > rank 1: norm in no_sync 8.0, after the exchange 5.0
    print(f"        clipped: {[round(each, 4) for each in grad[0]]}")
    # >         clipped: [0.6, 0.8]
    # >         clipped: [0.6, 0.8]
