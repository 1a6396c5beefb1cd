import torch
from torch import nn
from torch.utils.checkpoint import checkpoint

block = nn.Sequential(nn.Linear(2, 2), nn.Tanh(), nn.Linear(2, 2), nn.Tanh())
x = torch.tensor([[1.0, 2.0]])

parameters = list(block.parameters())
expected = torch.autograd.grad(block(x).sum(), parameters)

loss = checkpoint(block, x, use_reentrant=False).sum()
loss.backward()
grads = [each.grad for each in parameters]
print("same gradients:", all(map(torch.equal, grads, expected)))
# > same gradients: True
