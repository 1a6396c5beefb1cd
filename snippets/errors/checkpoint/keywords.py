import torch
from torch.utils.checkpoint import checkpoint

x = torch.tensor([2.0], requires_grad=True)
try:
    checkpoint(torch.mul, x, other=3.0, use_reentrant=True)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: Unexpected keyword arguments: other
