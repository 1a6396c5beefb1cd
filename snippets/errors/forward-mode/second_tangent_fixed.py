import warnings

import torch
import torch.autograd.forward_ad as fwAD

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
with fwAD.dual_level():
    x = fwAD.make_dual(torch.tensor([3.0]), torch.tensor([1.0]))
    again = fwAD.make_dual(fwAD.unpack_dual(x).primal, torch.tensor([2.0]))
    print(fwAD.unpack_dual(again**2).tangent)
    # > tensor([12.])
