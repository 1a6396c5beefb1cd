import torch

print(torch.func.vmap(lambda x: x.detach())(torch.tensor([1.0, 2.0])))
# > tensor([1., 2.])
