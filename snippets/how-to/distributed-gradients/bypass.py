import torch
from torch.nn.parallel import DistributedDataParallel
from two_ranks import run


def work(rank, group):
    model = DistributedDataParallel(torch.nn.Linear(1, 1, bias=False), process_group=group)
    (w,) = model.parameters()
    x = torch.tensor([[2.0]] if rank == 0 else [[4.0]])
    model.module(x).sum().backward()
    module = w.grad.item()
    (returned,) = torch.autograd.grad(model(x).sum(), w)

    w.grad = None
    loss = model(x).sum()
    loss.backward(retain_graph=True)
    loss.backward()
    return module, returned.item(), w.grad.item()


for rank, (module, returned, twice) in enumerate(run(work)):
    print(f"rank {rank}: model.module {module}, autograd.grad {returned}, second backward {twice}")
    # > rank 0: model.module 2.0, autograd.grad 2.0, second backward 5.0
    # > rank 1: model.module 4.0, autograd.grad 4.0, second backward 7.0
