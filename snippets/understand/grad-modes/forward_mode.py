import warnings

import torch
from torch.autograd import forward_ad

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

tangents = []
for mode in (torch.enable_grad, torch.no_grad, torch.inference_mode):
    with mode(), forward_ad.dual_level():
        x = forward_ad.make_dual(torch.tensor(2.0), torch.tensor(1.0))
        tangent = forward_ad.unpack_dual(x**2).tangent
        tangents.append(tangent if tangent is None else tangent.item())
print("tangent of x**2 at 2:", *tangents)
# > tangent of x**2 at 2: 4.0 4.0 None
