import warnings

import torch

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
x, y = torch.tensor(2.0), torch.tensor(3.0)
try:
    torch.func.jvp(torch.mul, (x, y), (torch.tensor(1.0),))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: jvp(f, primals, tangents): Expected primals and tangents to have the same python structure. For example, if primals is a tuple of 3 tensors, tangents also must be. Got primals with structure TreeSpec(tuple, None, [*,
    # >   *]) and tangents with structure TreeSpec(tuple, None, [*])
