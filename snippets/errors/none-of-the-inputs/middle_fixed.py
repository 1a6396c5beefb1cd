import torch
from torch.utils.checkpoint import checkpoint

first, last = torch.nn.Linear(2, 2), torch.nn.Linear(2, 1)
x = torch.ones(1, 2)
h = checkpoint(first, x, use_reentrant=False)
last(h).sum().backward()
print(first.weight.grad is not None, last.weight.grad is not None)
# > True True
