import torch

x = torch.ones(2, requires_grad=True)
print(x.is_leaf, (x * 2).is_leaf, (x.detach() * 2).is_leaf)
# > True False True
