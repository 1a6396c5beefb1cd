import warnings

import torch

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
result = torch.zeros(2)
x = torch.tensor([0.0, 1.0])
try:
    torch.func.jvp(lambda x: torch.sin(x, out=result), (x,), (torch.ones(2),))
except NotImplementedError as e:
    print(f"NotImplementedError: {e}")
    # > NotImplementedError: Trying to use forward AD with sin_out that does not support it because it is an out= function
