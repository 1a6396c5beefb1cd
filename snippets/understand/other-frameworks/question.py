import torch

x = torch.tensor(0.0, requires_grad=True)
(torch.clip(x, 0, 1) + x.abs()).backward()
print(x.grad)
# > tensor(1.)
