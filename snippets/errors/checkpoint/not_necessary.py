import torch
from torch.utils.checkpoint import checkpoint


def block(x):
    return (2 * x).detach()


x = torch.tensor([1.0], requires_grad=True)
y = checkpoint(block, x, use_reentrant=True)
print(y.requires_grad)
# > True
try:
    y.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: none of output has requires_grad=True, this checkpoint() is not necessary
