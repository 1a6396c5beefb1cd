import torch
from torch.autograd.functional import hessian

try:
    hessian(lambda x: (3 * x).sum(), torch.tensor([1.0]), strict=True)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: While computing the hessian, found that the jacobian of the user-provided function with respect to input 0 is independent of the input. This is not allowed in strict mode. You should ensure that your function is twice differentiable and that the jacobian depends on the inputs (this would be violated by a linear function for example).
