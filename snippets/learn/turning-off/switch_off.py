import torch

x = torch.tensor([2.0], requires_grad=True)
x.requires_grad_(False)
print(x.requires_grad, (x * 2).requires_grad)
# > False False

x.requires_grad_(True)
(x * 2).backward()
print(x.grad)
# > tensor([2.])
