import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
scaler = torch.amp.GradScaler("cpu", init_scale=65536.0)
loss = 1e-8 * w.half().float()
scaler.scale(loss).backward()
scaler.unscale_(optimizer)
print(w.grad)
# > tensor(9.9972e-09)
