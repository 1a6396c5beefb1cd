import torch
from torch.autograd.functional import hessian

x = torch.tensor([1.0, 2.0])
try:
    hessian(lambda x: x**3, x)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: The Tensor returned by the function given to hessian should contain a single element
