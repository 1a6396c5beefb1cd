import warnings

import torch
import torch.autograd.forward_ad as fwAD

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
with fwAD.dual_level():
    x = fwAD.make_dual(torch.tensor([3.0]), torch.tensor([1.0]))
    try:
        fwAD.make_dual(x, torch.tensor([2.0]))
    except RuntimeError as e:
        print(f"RuntimeError: {e}")
        # > RuntimeError: Making a dual Tensor based on a Tensor that already has a forward gradient at the same level 0 is not supported.
