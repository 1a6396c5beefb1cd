import torch
from torch import nn

w = nn.Parameter(torch.ones(1))
optimizer = torch.optim.SGD([w], lr=0.5)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.1)
scaler = torch.amp.GradScaler("cpu")

for factor in (float("inf"), 1.0):
    optimizer.zero_grad()
    scaler.scale((w * factor).sum()).backward()
    scale = scaler.get_scale()
    scaler.step(optimizer)
    scaler.update()
    if scaler.get_scale() >= scale:
        scheduler.step()
    print(f"w {w.item()}, learning rate {scheduler.get_last_lr()[0]:.2f}")
    # > w 1.0, learning rate 0.50
    # > w 0.5, learning rate 0.05
