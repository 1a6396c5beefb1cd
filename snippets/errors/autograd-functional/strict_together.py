import torch
from torch.autograd.functional import jacobian

x = torch.tensor([0.0, 1.0])
try:
    jacobian(torch.sin, x, strict=True, vectorize=True)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: torch.autograd.functional.jacobian: `strict=True` and `vectorized=True` are not supported together. Please either set `strict=False` or `vectorize=False`.
