import torch
from torch import nn

w = nn.Parameter(torch.zeros(2))
optimizer = torch.optim.SGD([w], lr=1.0)
scaler = torch.amp.GradScaler("cpu")

scaler.scale((w * torch.tensor([3.0, 4.0])).sum()).backward()
scaler.unscale_(optimizer)
print(nn.utils.clip_grad_norm_([w], max_norm=1.0))
# > tensor(5.)
scaler.step(optimizer)
scaler.update()
print(w.data)
# > tensor([-0.6000, -0.8000])
