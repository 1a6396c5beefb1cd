import torch
from torch.autograd import forward_ad

with forward_ad.dual_level():
    value, tangent = forward_ad.unpack_dual(torch.tensor(2.0))
    print(value, tangent)
    # > tensor(2.) None
