import warnings

import torch
from torch.func import grad, jvp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

x, one = torch.tensor(3.0), torch.tensor(1.0)
for mode in (torch.no_grad, torch.inference_mode):
    with mode():
        print(jvp(torch.square, (x,), (one,))[1], grad(torch.square)(x))
        # > tensor(6.) tensor(6.)
        # > tensor(6.) tensor(6.)
