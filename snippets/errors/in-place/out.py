import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
result = torch.empty(2)
try:
    torch.add(x, 1, out=result)
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: add(): functions with out=... arguments don't support automatic differentiation, but one of the arguments requires grad.
