import torch

z = torch.tensor(3.0 + 4.0j, requires_grad=True)
try:
    (z**2).backward()
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: grad can be implicitly created only for real scalar outputs but got torch.complex64
