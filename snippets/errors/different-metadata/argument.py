import torch
from torch.utils.checkpoint import checkpoint


def block(x, cached):  # uses only its arguments
    return torch.cat([cached, x]).exp()


x = torch.tensor([0.0, 0.0], requires_grad=True)
y = checkpoint(block, x, torch.tensor([0.0]), use_reentrant=False)
y.sum().backward()
print(x.grad)
# > tensor([1., 1.])
