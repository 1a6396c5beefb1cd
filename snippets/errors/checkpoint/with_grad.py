import torch
from torch.utils.checkpoint import checkpoint

x = torch.tensor([2.0], requires_grad=True)
y = checkpoint(torch.square, x, use_reentrant=True)
try:
    torch.autograd.grad(y, x)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: When use_reentrant=True, torch.utils.checkpoint is incompatible with .grad() or passing an `inputs` parameter to .backward(). To resolve this error, you can either set use_reentrant=False, or call .backward() without passing the `inputs` argument.
