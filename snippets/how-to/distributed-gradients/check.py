import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel
from two_ranks import run


def assert_same_gradients(model, group=None):
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            assert parameter.grad is not None, f"{name} has no gradient"
            largest = parameter.grad.clone()
            dist.all_reduce(largest, op=dist.ReduceOp.MAX, group=group)
            same = torch.tensor(float(torch.equal(largest, parameter.grad)))
            dist.all_reduce(same, op=dist.ReduceOp.MIN, group=group)
            assert same, f"the gradient of {name} differs between ranks"


def work(rank, group):
    model = DistributedDataParallel(torch.nn.Linear(1, 1, bias=False), process_group=group)
    x = torch.tensor([[2.0]] if rank == 0 else [[4.0]])
    model(x).sum().backward()
    assert_same_gradients(model, group)
    model.module(x).sum().backward()
    try:
        assert_same_gradients(model, group)
    except AssertionError as error:
        return str(error)


print(run(work))
# > ['the gradient of module.weight differs between ranks', 'the gradient of module.weight differs between ranks']
