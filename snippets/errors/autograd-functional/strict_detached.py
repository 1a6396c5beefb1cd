import torch
from torch.autograd.functional import jacobian

try:
    jacobian(lambda x: x.detach() ** 2, torch.tensor(2.0), strict=True)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Output 0 of the user-provided function does not require gradients. The outputs must be computed in a differentiable manner from the input when running in strict mode.
