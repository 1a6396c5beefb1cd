import warnings

import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([w], lr=0.4)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.5)
scaler = torch.amp.GradScaler("cpu")

scaler.scale((w * float("inf")).sum()).backward()
scaler.step(optimizer)
scaler.update()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    scheduler.step()
print(w.tolist(), str(caught[0].message)[:46])
# > [1.0] Detected call of `lr_scheduler.step()` before
