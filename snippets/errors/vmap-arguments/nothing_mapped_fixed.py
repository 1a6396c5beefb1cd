import torch

print(torch.func.vmap(torch.mul, in_dims=(0, None))(torch.ones(2), torch.ones(2)).shape)
# > torch.Size([2, 2])
