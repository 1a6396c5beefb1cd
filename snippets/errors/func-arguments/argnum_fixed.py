import torch

print(torch.func.grad(torch.mul, argnums=1)(torch.tensor(2.0), torch.tensor(3.0)))
# > tensor(2.)
