import torch

mean = torch.tensor(1.0, requires_grad=True)
std = torch.tensor(2.0, requires_grad=True)
noise = torch.tensor(3.0)
drawn = mean + std * noise
(drawn**2).backward()
print(drawn.item(), mean.grad, std.grad)
# > 7.0 tensor(14.) tensor(42.)
