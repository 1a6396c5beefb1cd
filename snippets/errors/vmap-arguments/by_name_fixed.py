import torch

print(torch.func.vmap(torch.square)(torch.tensor([1.0, 2.0])))
# > tensor([1., 4.])
