import torch
from torch import nn

a, b = nn.Parameter(torch.ones(1)), nn.Parameter(torch.ones(1))
optimizers = [torch.optim.SGD([each], lr=0.5) for each in (a, b)]
scaler = torch.amp.GradScaler("cpu", init_scale=1024.0)

losses = [a.sum(), (b * float("inf")).sum()]
for loss in losses:
    scaler.scale(loss).backward()
for optimizer in optimizers:
    scaler.step(optimizer)
scaler.update()
print("a:", a.item(), "b:", b.item(), "scale:", scaler.get_scale())
# > a: 0.5 b: 1.0 scale: 512.0
