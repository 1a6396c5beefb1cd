import warnings

import torch
import torch.autograd.forward_ad as fwAD

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
with fwAD.dual_level():
    x = fwAD.make_dual(torch.tensor([3.0]), torch.tensor([1.0]))
    tangent = fwAD.unpack_dual(x**2).tangent
print(tangent)
# > tensor([6.])
