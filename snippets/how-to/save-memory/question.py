import torch
from torch.utils.checkpoint import checkpoint

calls = []


def block(x):
    calls.append(1)
    return x.exp()


x = torch.ones(2, requires_grad=True)
with torch.no_grad():
    checkpoint(block, x, use_reentrant=False)
print(len(calls))
# > 1
checkpoint(block, x, use_reentrant=False).sum().backward()
print(len(calls))
# > 3
