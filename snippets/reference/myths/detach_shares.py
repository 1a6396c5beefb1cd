import torch

x = torch.tensor([1.0, 2.0])
detached = x.detach()
detached[0] = 5.0
print(x)
# > tensor([5., 2.])
print(x._version, detached._version)
# > 1 1
