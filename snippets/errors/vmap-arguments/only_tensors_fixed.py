import torch

print(torch.func.vmap(lambda x: torch.tensor(1.0))(torch.tensor([1.0, 2.0])))
# > tensor([1., 1.])
print(torch.func.vmap(lambda x: 1.0, out_dims=None)(torch.tensor([1.0, 2.0])))
# > 1.0
