import warnings

import torch
from torch.autograd import forward_ad

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

print(forward_ad.enter_dual_level())
# > 0
x = forward_ad.make_dual(torch.tensor(2.0), torch.tensor(1.0))
print(forward_ad.unpack_dual(3 * x).tangent)
# > tensor(3.)
forward_ad.exit_dual_level()
