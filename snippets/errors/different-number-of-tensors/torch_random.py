import torch
from torch.utils.checkpoint import checkpoint


def block(x):
    drop = torch.rand(()) < 0.5  # not random.random()
    return x * x if drop else x.exp().sin().exp()


x = torch.ones(1, requires_grad=True)
checkpoint(block, x, use_reentrant=False).backward()
print(x.grad.shape)
# > torch.Size([1])
