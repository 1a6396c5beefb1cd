import torch
from torch import nn

base = nn.Sequential(nn.Linear(3, 3), nn.Tanh(), nn.Linear(3, 1)).requires_grad_(False)
adapter = nn.Linear(3, 3)

x = torch.ones(2, 3)
base(x + adapter(x)).sum().backward()
print("adapter:", adapter.weight.grad is not None)
# > adapter: True
print("base:   ", [p.grad for p in base.parameters()])
# > base:    [None, None, None, None]
