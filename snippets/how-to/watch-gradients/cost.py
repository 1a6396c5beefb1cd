import torch
from torch.utils._python_dispatch import TorchDispatchMode


class CountReads(TorchDispatchMode):
    def __init__(self):
        super().__init__()
        self.reads = 0

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        self.reads += function is torch.ops.aten._local_scalar_dense.default
        return function(*args, **(kwargs or {}))


grads = [torch.ones(3) for _ in range(100)]
with CountReads() as one_by_one:
    norms = [grad.norm().item() for grad in grads]
with CountReads() as together:
    norms = torch.stack([grad.norm() for grad in grads])
    worst = norms.max().item()
print(one_by_one.reads, together.reads)
# > 100 1
