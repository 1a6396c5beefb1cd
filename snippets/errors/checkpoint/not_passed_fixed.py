import torch
from torch.utils.checkpoint import checkpoint, checkpoint_sequential

x = torch.tensor([2.0], requires_grad=True)
y = checkpoint(torch.square, x, use_reentrant=False)
y.backward()
print(x.grad)
# > tensor([4.])

x.grad = None
parts = [torch.square, torch.square]
checkpoint_sequential(parts, 2, x, use_reentrant=False).backward()
print(x.grad)  # the derivative of x**4
# > tensor([32.])
