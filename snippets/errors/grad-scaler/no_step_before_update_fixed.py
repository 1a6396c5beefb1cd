import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([w], lr=0.1)
scaler = torch.amp.GradScaler("cpu")
for part in range(4):
    scaler.scale((w * 3).sum() / 2).backward()
    if part % 2:
        scaler.step(optimizer)
        scaler.update()
        optimizer.zero_grad()
        print(part, w.data)
        # > 1 tensor([0.7000])
        # > 3 tensor([0.4000])
