import torch

print(torch.func.vmap(torch.mul, in_dims=(0, None))(torch.tensor([1.0, 2.0]), 3.0))
# > tensor([3., 6.])
