import torch
from torch.autograd.functional import jacobian

x, y = torch.tensor(2.0), torch.tensor(3.0)
try:
    jacobian(lambda x, y: x**2, (x, y), strict=True)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Output 0 of the user-provided function is independent of input 1. This is not allowed in strict mode.
