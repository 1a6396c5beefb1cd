import torch

print(torch.ones(2).is_leaf)
# > True
converted = torch.ones(2, requires_grad=True).double()
print(converted.requires_grad, converted.is_leaf)
# > True False
