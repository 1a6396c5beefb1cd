import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([w], lr=0.1)
scaler = torch.amp.GradScaler("cpu")
scaler.scale((w * 3).sum()).backward()
print([p.grad is not None for p in optimizer.param_groups[0]["params"]])
# > [True]
scaler.step(optimizer)
scaler.update()
