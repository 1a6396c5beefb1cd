import warnings

import torch
import torch.autograd.forward_ad as fwAD

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

with fwAD.dual_level():
    result = fwAD.make_dual(torch.tensor(2.0), torch.tensor(1.0)) ** 2
    print(fwAD.unpack_dual(result).tangent)
    # > tensor(4.)
print(fwAD.unpack_dual(result).tangent)
# > None
