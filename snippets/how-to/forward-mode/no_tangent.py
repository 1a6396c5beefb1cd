import warnings

import torch
import torch.autograd.forward_ad as fwAD
from torch.func import jvp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

x, v = torch.tensor([1.5, 2.5]), torch.ones(2)
functions = {"round": torch.round, "x > 2": lambda x: (x > 2).float()}
for name, f in functions.items():
    with fwAD.dual_level():
        tangent = fwAD.unpack_dual(f(fwAD.make_dual(x, v))).tangent
    print(f"{name}: dual tensor {tangent}, func.jvp {jvp(f, (x,), (v,))[1]}")
    # > round: dual tensor tensor([0., 0.]), func.jvp tensor([0., 0.])
    # > x > 2: dual tensor None, func.jvp tensor([0., 0.])
