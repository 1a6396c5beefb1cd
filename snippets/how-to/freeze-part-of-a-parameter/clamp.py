import torch
from torch import nn


def train(inside):
    w = nn.Parameter(torch.tensor(-1.0))
    optimizer = torch.optim.SGD([w], lr=0.1)
    for _ in range(50):
        optimizer.zero_grad()
        (((w.clamp(min=0) if inside else w) - 2) ** 2).backward()
        optimizer.step()
        if not inside:
            with torch.no_grad():
                w.clamp_(min=0)
    return round(w.item(), 3)


print("clamped in the forward pass:", train(inside=True))
# > clamped in the forward pass: -1.0
print("clamped after each step:    ", train(inside=False))
# > clamped after each step:     2.0
