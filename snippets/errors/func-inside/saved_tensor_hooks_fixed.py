import torch
from torch.utils.checkpoint import checkpoint

print(torch.func.grad(torch.sin)(torch.tensor(0.0)))  # without the checkpoint
# > tensor(1.)

x = torch.tensor(0.0, requires_grad=True)
y = checkpoint(torch.sin, x, use_reentrant=False)
print(torch.autograd.grad(y, x))  # without the transform
# > (tensor(1.),)
