import torch

w = torch.tensor([1.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
scaler = torch.amp.GradScaler("cpu", init_scale=1024.0)
scaler.scale(2 * w.sum()).backward()
print(w.grad)
# > tensor([2048.])
scaler.unscale_(optimizer)
print(w.grad)
# > tensor([2.])
