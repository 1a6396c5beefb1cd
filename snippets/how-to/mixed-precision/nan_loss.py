import torch
from torch import nn

w = nn.Parameter(torch.ones(1))
optimizer = torch.optim.SGD([w], lr=0.5)
scaler = torch.amp.GradScaler("cpu")
loss = w.sum() + float("nan")
scaler.scale(loss).backward()
scaler.step(optimizer)
print("loss:", loss.item(), "w:", w.item())
# > loss: nan w: 0.5
