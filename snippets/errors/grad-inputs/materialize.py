import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
try:
    torch.autograd.grad(a**2, [a, b], allow_unused=False, materialize_grads=True)
except ValueError as e:
    print(f"{type(e).__name__}: {e}")
    # > ValueError: Expected allow_unused to be True or not passed when materialize_grads=True, but got: allow_unused=False.
