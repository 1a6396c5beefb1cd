import torch
from torch.autograd.functional import jacobian


def slope(x):
    return jacobian(torch.sin, x)


try:
    torch.func.vmap(slope)(torch.tensor([0.0, 1.0]))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: You are attempting to call Tensor.requires_grad_() (or perhaps using torch.autograd.functional.* APIs) inside of a function being transformed by a functorch transform. This is unsupported, please attempt to use the functorch transforms (e.g. grad, vjp, jacrev, jacfwd, hessian) or call requires_grad_() outside of a function being transformed instead.
