import torch

x = torch.tensor([3.0], requires_grad=True)
y = x * 2
print(y.requires_grad)
# > True
y.detach_()
print(y.requires_grad, y.is_leaf)
# > False True
