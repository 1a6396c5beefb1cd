import torch

x = torch.ones(2)
print(x.requires_grad)
# > False
x.requires_grad = True
print((x * 2).requires_grad)
# > True
