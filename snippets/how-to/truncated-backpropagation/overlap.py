import torch
from torch import nn

cell, back, every = nn.RNNCell(1, 2), 4, 2
x = torch.ones(6, 1, 1, requires_grad=True)
states = {0: torch.zeros(1, 2)}

for end in (2, 4, 6):
    start = max(0, end - back)
    h, loss = states[start], 0.0
    for step in range(start, end):
        h = cell(x[step], h)
        if step >= end - every:
            states[step + 1] = h.detach()
            loss = loss + h.sum()
    x.grad = None
    loss.backward()
    reached = x.grad.flatten().nonzero().flatten().tolist()
    print(f"losses at {end - 2} and {end - 1} reach inputs {reached}")
    # > losses at 0 and 1 reach inputs [0, 1]
    # > losses at 2 and 3 reach inputs [0, 1, 2, 3]
    # > losses at 4 and 5 reach inputs [2, 3, 4, 5]
