import torch
from torch.utils.checkpoint import checkpoint

calls = []


def block(x):
    calls.append("start")
    y = x.sin().exp()
    calls.append("end")
    return y * 2


x = torch.ones(3, requires_grad=True)
y = checkpoint(block, x, use_reentrant=False)
print("after forward: ", calls)
# > after forward:  ['start', 'end']
y.sum().backward()
print("after backward:", calls)
# > after backward: ['start', 'end', 'start']
