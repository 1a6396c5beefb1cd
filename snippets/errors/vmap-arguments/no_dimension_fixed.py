import torch

x, factor = torch.tensor([1.0, 2.0]), torch.tensor(3.0)
print(torch.func.vmap(torch.mul, in_dims=(0, None))(x, factor))
# > tensor([3., 6.])
