import torch
from torch import nn
from torch.utils._python_dispatch import TorchDispatchMode


class Count(TorchDispatchMode):
    reads = 0

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        self.reads += function is torch.ops.aten._local_scalar_dense.default
        return function(*args, **(kwargs or {}))


model = nn.Sequential(*[nn.Linear(1, 1) for _ in range(50)])
model(torch.ones(1, 1)).sum().backward()
with Count() as one_by_one:
    found = [name for name, p in model.named_parameters() if not p.grad.any()]
with Count() as together:
    flags = torch.stack([p.grad.any() for p in model.parameters()]).all().item()
print(one_by_one.reads, together.reads)
# > 100 1
