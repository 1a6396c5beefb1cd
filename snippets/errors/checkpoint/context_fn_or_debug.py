import torch
from torch.utils.checkpoint import checkpoint

x = torch.tensor([2.0], requires_grad=True)
try:
    checkpoint(torch.square, x, use_reentrant=True, debug=True)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: Passing `context_fn` or `debug` is only supported when use_reentrant=False.
