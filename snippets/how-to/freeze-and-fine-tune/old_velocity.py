import torch
from torch import nn

w = nn.Parameter(torch.tensor(1.0))
optimizer = torch.optim.SGD([w], lr=0.1, momentum=0.9)


def step():
    before = w.item()
    optimizer.zero_grad()
    (w * 1.0).backward()
    optimizer.step()
    return f"{w.item() - before:.2f}"


print("first step:", step())
# > first step: -0.10
optimizer.zero_grad()
w.requires_grad_(False)
optimizer.step()
w.requires_grad_(True)
print("first step after the pause:", step())
# > first step after the pause: -0.19
optimizer.state.pop(w)
print("first step without the old state:", step())
# > first step without the old state: -0.10
