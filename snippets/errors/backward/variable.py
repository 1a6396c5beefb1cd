import torch

try:
    torch.autograd.variable(2.0)
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: torch.autograd.variable(...) is deprecated, use torch.tensor(...) instead
