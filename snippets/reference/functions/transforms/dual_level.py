import warnings

import torch
from torch.autograd import forward_ad

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
with forward_ad.dual_level():
    x = forward_ad.make_dual(torch.tensor(3.0), torch.tensor(1.0))
    print(forward_ad.unpack_dual(x**2).tangent)
    # > tensor(6.)
print(forward_ad.unpack_dual(x**2).tangent)
# > None
