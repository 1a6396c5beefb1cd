import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel
from two_ranks import run


def work(rank, group):
    x = torch.tensor([[1.0], [2.0], [3.0]] if rank == 0 else [[10.0]])
    samples = torch.tensor(float(len(x)))
    dist.all_reduce(samples, group=group)  # 4 on both ranks

    def gradient(loss):
        model = DistributedDataParallel(torch.nn.Linear(1, 1, bias=False), process_group=group)
        loss(model(x)).backward()
        return model.module.weight.grad.item()

    return (
        gradient(lambda y: y.mean()),
        gradient(lambda y: y.sum()),
        gradient(lambda y: y.sum() * group.size() / samples),
    )


names = ("mean on each rank", "sum on each rank", "sum * ranks / samples")
for name, rank0, rank1 in zip(names, *run(work), strict=True):
    print(f"{name}: {rank0} and {rank1}")
    # > mean on each rank: 6.0 and 6.0
    # > sum on each rank: 8.0 and 8.0
    # > sum * ranks / samples: 4.0 and 4.0
print("mean of all samples:", torch.tensor([1.0, 2.0, 3.0, 10.0]).mean().item())
# > mean of all samples: 4.0
