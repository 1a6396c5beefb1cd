import torch

x = torch.tensor([3.0]).requires_grad_()
(x**2).backward()
print(x.grad)
# > tensor([6.])
