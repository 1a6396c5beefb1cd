import torch
from torch.utils.checkpoint import checkpoint

x = torch.tensor([0.0, 0.0], requires_grad=True)
cache = [torch.tensor([0.0])]


def block(x, cached):
    return torch.cat([cached, x]).exp()


y = checkpoint(block, x, cache[0], use_reentrant=False)
cache.append(x.detach())  # written once, outside the block
y.sum().backward()
print(x.grad)
# > tensor([1., 1.])
