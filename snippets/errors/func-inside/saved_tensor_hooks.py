import torch
from torch.utils.checkpoint import checkpoint


def loss(x):
    return checkpoint(torch.sin, x, use_reentrant=False)


try:
    torch.func.grad(loss)(torch.tensor(0.0))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: torch.func.{grad, vjp, jacrev, hessian} don't yet support saved tensor hooks. Please open an issue with your use case.
