import torch
from torch import nn


def moved(before, after, frozen):
    return f"{((before != after) & frozen).sum()} of {frozen.sum()} frozen entries moved"


w = nn.Parameter(torch.ones(2, 2))
frozen = torch.tensor([[True, True], [False, False]])
w.register_hook(lambda grad: grad * ~frozen)

for make in (torch.optim.Adam, torch.optim.AdamW):
    optimizer = make([w])
    before = w.detach().clone()
    for _ in range(2):
        optimizer.zero_grad()
        w.sum().backward()
        optimizer.step()
    print(f"{make.__name__}: {moved(before, w, frozen)}")
    # > Adam: 0 of 2 frozen entries moved
    # > AdamW: 2 of 2 frozen entries moved
