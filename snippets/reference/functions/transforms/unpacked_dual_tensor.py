import warnings

import torch
from torch.autograd import forward_ad

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

with forward_ad.dual_level():
    x = forward_ad.make_dual(torch.tensor(2.0), torch.tensor(1.0))
    found = forward_ad.unpack_dual(x)
    print(isinstance(found, forward_ad.UnpackedDualTensor), found.tangent)
    # > True tensor(1.)
