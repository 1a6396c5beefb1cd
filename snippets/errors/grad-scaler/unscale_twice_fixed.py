import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([w], lr=0.1)
scaler = torch.amp.GradScaler("cpu")
for factor in (1.0, 2.0):
    scaler.scale((w * factor).sum()).backward()
scaler.unscale_(optimizer)
print(w.grad)
# > tensor([3.])
torch.nn.utils.clip_grad_norm_([w], max_norm=1.0)
scaler.step(optimizer)
scaler.update()
print(w.grad)
# > tensor([1.0000])
