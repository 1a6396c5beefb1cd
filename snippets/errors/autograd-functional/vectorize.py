import torch
from torch.autograd.functional import jacobian

x = torch.tensor([0.0, 1.0])
try:
    jacobian(torch.sin, x, strategy="forward-mode")
except NotImplementedError as e:
    print(f"NotImplementedError: {e}")
    # > NotImplementedError: Computing Jacobian using forward-AD or forward-over-reverse Hessian isonly implemented for `vectorize=True`.
