import torch
from torch import nn
from torch.utils.checkpoint import checkpoint


def run(keep_rng):
    torch.manual_seed(0)
    x = torch.ones(50, requires_grad=True)
    y = checkpoint(nn.Dropout(), x, use_reentrant=False, preserve_rng_state=keep_rng)
    y.sum().backward()
    return torch.equal(x.grad, y.detach())  # both equal the mask times 2


print("random state kept:    ", run(keep_rng=True))
# > random state kept:     True
print("random state not kept:", run(keep_rng=False))
# > random state not kept: False
