import torch
from torch.autograd.functional import vjp

try:
    vjp(torch.sin, torch.tensor([0.0, 1.0]))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: The vector v can only be None if the user-provided function returns a single Tensor with a single element.
