import torch
from torch.utils.checkpoint import checkpoint

lengths = iter([2, 3])


def block(x, length):
    return x[:length].exp()


x = torch.tensor([0.0, 0.0, 0.0], requires_grad=True)
y = checkpoint(block, x, next(lengths), use_reentrant=False)
y.sum().backward()
print(x.grad)
# > tensor([1., 1., 0.])
