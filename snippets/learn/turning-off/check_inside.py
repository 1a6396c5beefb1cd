import torch

x = torch.ones(3, requires_grad=True)
with torch.no_grad():
    y = x * 2
    z = torch.zeros(3, requires_grad=True)
print(y.requires_grad, z.requires_grad)
# > False True

x.requires_grad_(False)
print((x * 2).requires_grad, (x * z).requires_grad)
# > False True
