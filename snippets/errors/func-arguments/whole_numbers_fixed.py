import torch

print(torch.func.grad(torch.square)(torch.tensor(3.0)))
# > tensor(6.)
