import warnings

import torch

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
x = torch.tensor([0.0, 1.0])
try:
    torch.func.jvp(torch.sin, x, torch.ones(2))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: jvp(f, primals, tangents): Expected primals to be a tuple. E.g. it should be valid to call f(*primals).
