import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
print(x.is_leaf)
# > True
print((x * 1).is_leaf)
# > False
print(x.detach().is_leaf)
# > True
print((torch.ones(2) * 2).is_leaf)
# > True
