import warnings

import torch
import torch.autograd.forward_ad as fwAD

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
primal = torch.tensor([1.0, 2.0, 3.0])
direction = torch.tensor(1.0)
with fwAD.dual_level():
    x = fwAD.make_dual(primal, direction.expand_as(primal))
    print(fwAD.unpack_dual(x**2).tangent)
    # > tensor([2., 4., 6.])
