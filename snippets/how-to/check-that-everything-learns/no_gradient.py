import torch
from torch import nn

used, unused, cut = nn.Linear(1, 1), nn.Linear(1, 1), nn.Linear(1, 1)
model = nn.ModuleDict({"used": used, "unused": unused, "cut": cut})
x = torch.ones(1, 1)
used(cut(x).detach()).sum().backward()
print([name for name, p in model.named_parameters() if p.grad is None])
# > ['unused.weight', 'unused.bias', 'cut.weight', 'cut.bias']
