import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
scaler = torch.amp.GradScaler("cpu", init_scale=8.0)
loss = (w * 3).sum()
scaler.scale(loss).backward()
print(loss.item(), w.grad)
# > 3.0 tensor([24.])
