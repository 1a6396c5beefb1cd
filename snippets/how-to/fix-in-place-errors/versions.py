import torch

x = torch.ones(3, requires_grad=True)
y = x.sigmoid()
print(y._version)
# > 0
z = y * 2
print(y._version)
# > 0
y.clamp_(max=0.5)
print(y._version)
# > 1
