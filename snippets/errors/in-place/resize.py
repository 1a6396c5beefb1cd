import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
try:
    x.resize_(4)
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: cannot resize variables that require grad
