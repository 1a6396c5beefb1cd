import torch
from torch.autograd.graph import saved_tensors_hooks

x = torch.tensor([1.0, 2.0], requires_grad=True)
with saved_tensors_hooks(lambda t: t * 0.5, lambda t: t * 2):
    y = (x * 1) ** 2
y.sum().backward()
print(x.grad)
# > tensor([2., 4.])
