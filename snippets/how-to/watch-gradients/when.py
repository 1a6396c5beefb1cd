import torch
from torch import nn

w = nn.Parameter(torch.zeros(2))
optimizer = torch.optim.SGD([w], lr=0.1)
scaler = torch.amp.GradScaler("cpu", init_scale=1024.0)

scaler.scale((w * torch.tensor([3.0, 4.0])).sum()).backward()
print("after backward:  ", w.grad.norm())
# > after backward:   tensor(5120.)
scaler.unscale_(optimizer)
print("after unscale_:  ", w.grad.norm())
# > after unscale_:   tensor(5.)
nn.utils.clip_grad_norm_([w], max_norm=1.0)
print("after clipping:  ", w.grad.norm())
# > after clipping:   tensor(1.0000)
scaler.step(optimizer)
scaler.update()
optimizer.zero_grad()
print("after zero_grad: ", w.grad)
# > after zero_grad:  None
