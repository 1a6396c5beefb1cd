import warnings

import torch
import torch.autograd.forward_ad as fwAD

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
with fwAD.dual_level():
    try:
        fwAD.make_dual(torch.tensor([1, 2]), torch.tensor([1.0, 1.0]))
    except ValueError as e:
        print(f"ValueError: {e}")
        # > ValueError: Expected primal to be floating point or complex, but got: torch.int64
    try:
        fwAD.make_dual(torch.tensor([1.0, 2.0]), torch.tensor([1, 1]))
    except ValueError as e:
        print(f"ValueError: {e}")
        # > ValueError: Expected tangent to be floating point or complex, but got: torch.int64
