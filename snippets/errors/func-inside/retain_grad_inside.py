import torch


def features(x):
    hidden = 2 * x
    hidden.retain_grad()


try:
    torch.func.grad(features)(torch.tensor(3.0))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: You are attempting to call Tensor.retain_grad() inside of a function being transformed by a functorch transform. This is unsupported, please attempt to use the functorch transforms (e.g. grad, vjp, jacrev, jacfwd, hessian) or call retain_grad() outside of a function being transformed instead.
