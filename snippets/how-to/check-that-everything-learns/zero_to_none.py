import torch
from torch import nn

old, new = nn.Linear(1, 1, bias=False), nn.Linear(1, 1, bias=False)
both = nn.ModuleList([old, new])
old(torch.ones(1, 1)).sum().backward()  # this step uses the old branch
for set_to_none in (False, True):
    both.zero_grad(set_to_none=set_to_none)
    new(torch.ones(1, 1)).sum().backward()
    print(set_to_none, [None if p.grad is None else p.grad.item() for p in both.parameters()])
    # > False [0.0, 1.0]
    # > True [None, 1.0]
