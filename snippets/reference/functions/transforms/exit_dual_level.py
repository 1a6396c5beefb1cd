import warnings

import torch
from torch.autograd import forward_ad

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

forward_ad.enter_dual_level()
x = forward_ad.make_dual(torch.tensor(2.0), torch.tensor(1.0))
forward_ad.exit_dual_level()
print(forward_ad.unpack_dual(x).tangent)
# > None
