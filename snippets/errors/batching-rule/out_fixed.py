import torch

y = torch.func.vmap(torch.sin)(torch.ones(3, 2))
print(y.shape)
# > torch.Size([3, 2])
