import warnings

import torch
import torch.autograd.forward_ad as fwAD

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
try:
    fwAD.make_dual(torch.tensor([1.0]), torch.tensor([1.0]))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Trying to create a dual Tensor for forward AD but no level exists, make sure to enter_dual_level() first.
