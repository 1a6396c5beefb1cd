import torch

fixed = torch.tensor([1.0, 2.0])
free = torch.tensor([3.0], requires_grad=True)

w = torch.cat([fixed, free])
(w * w).sum().backward()
print(free.grad)
# > tensor([6.])
