import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * 3
y.retain_grad()
(y**2).sum().backward()
print(y.grad)
# > tensor([ 6., 12.])

unmarked = torch.tensor([1.0]) * 3
if unmarked.requires_grad:
    unmarked.retain_grad()
