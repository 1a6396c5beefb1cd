import torch
from torch import nn

model = nn.Linear(1, 1)
updated = [torch.full_like(p, 9.0) for p in model.parameters()]
for parameter, new in zip(model.parameters(), updated, strict=True):
    parameter = new
print([p.item() == 9.0 for p in model.parameters()])
# > [False, False]
