import torch
from torch.utils.checkpoint import checkpoint

layer = torch.nn.Linear(2, 1)
x = torch.tensor([[3.0, 4.0]]).requires_grad_()

y = checkpoint(layer, x, use_reentrant=True)
y.sum().backward()
print(layer.weight.grad)
# > tensor([[3., 4.]])
