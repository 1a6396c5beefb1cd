import warnings

import torch
import torch.autograd.forward_ad as fwAD
from torch.func import jvp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

x, one = torch.tensor(2.0), torch.tensor(1.0)


def slope(x):
    return jvp(lambda x: x**3, (x,), (one,))[1]


print("second derivative:", jvp(slope, (x,), (one,))[1])
# > second derivative: tensor(12.)
try:
    with fwAD.dual_level(), fwAD.dual_level():
        pass  # not reached
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")
    # > RuntimeError: Nested forward mode AD is not supported at the moment
