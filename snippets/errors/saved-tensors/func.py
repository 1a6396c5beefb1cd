import torch
from torch.autograd.graph import saved_tensors_hooks


def square(x):
    with saved_tensors_hooks(lambda t: t.half(), lambda t: t.float()):
        return (x**2).sum()  # not reached


x = torch.tensor([1.0, 2.0])
try:
    torch.func.grad(square)(x)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: torch.func.{grad, vjp, jacrev, hessian} don't yet support saved tensor hooks. Please open an issue with your use case.
