import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([w], lr=0.1)
scaler = torch.amp.GradScaler("cpu", init_scale=8.0)
scaler.scale((w * 3).sum()).backward()
scaler.step(optimizer)
scaler.update()
print(scaler.state_dict()["scale"])
# > 8.0
