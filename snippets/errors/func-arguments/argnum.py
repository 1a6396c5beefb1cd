import torch

try:
    torch.func.grad(torch.mul, argnums=1)(torch.tensor(2.0), other=torch.tensor(3.0))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Got argnum=1, but only 1 positional inputs
