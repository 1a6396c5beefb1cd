import torch

x, y = torch.tensor([1.0, 2.0]), torch.tensor([3.0, 4.0])
print(torch.func.vmap(torch.mul, in_dims=(0, 0))(x, y))
# > tensor([3., 8.])
