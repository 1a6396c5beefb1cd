import torch
from torch import nn

w = nn.Parameter(torch.tensor(1.0))
optimizer = torch.optim.AdamW([w], lr=0.1, weight_decay=0.5)

(w * 2).backward()
w.requires_grad_(False)
optimizer.step()
print("first step: ", w.item() != 1.0)
# > first step:  True

value = w.item()
optimizer.zero_grad()
optimizer.step()
print("second step:", w.item() != value)
# > second step: False
