import torch
from torch.utils.checkpoint import checkpoint


def scale(x, factor):
    return x * factor


x = torch.tensor([2.0], requires_grad=True)
try:
    checkpoint(scale, x, factor=3.0, use_reentrant=True)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: Unexpected keyword arguments: factor
