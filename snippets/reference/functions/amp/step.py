import torch

w = torch.tensor([1.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
scaler = torch.amp.GradScaler("cpu")
for factor in (2.0, float("inf")):
    optimizer.zero_grad()
    scaler.scale(factor * w.sum()).backward()
    scaler.step(optimizer)
    scaler.update()
    print(w.detach())
    # > tensor([0.8000])
    # > tensor([0.8000])
