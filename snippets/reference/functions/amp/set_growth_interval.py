import torch

w = torch.tensor([1.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
scaler = torch.amp.GradScaler("cpu", init_scale=1024.0)
scaler.set_growth_interval(1)
scaler.scale(w.sum()).backward()
scaler.step(optimizer)
scaler.update()
print(scaler.get_scale())
# > 2048.0
