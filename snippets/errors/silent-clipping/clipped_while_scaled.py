import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=1.0)
scaler = torch.amp.GradScaler("cpu", init_scale=1024.0)
scaler.scale(0.5 * w).backward()
torch.nn.utils.clip_grad_norm_([w], max_norm=1.0)
scaler.step(optimizer)
print(w.item())
# > 0.9990234375
