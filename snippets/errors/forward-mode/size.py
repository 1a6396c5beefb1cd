import warnings

import torch
import torch.autograd.forward_ad as fwAD

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
with fwAD.dual_level():
    try:
        fwAD.make_dual(torch.tensor([1.0, 2.0, 3.0]), torch.tensor([1.0, 1.0]))
    except RuntimeError as e:
        print(f"RuntimeError: {e}")
        # > RuntimeError: Trying to set a forward gradient that has a different size than that of the original Tensor, this is not supported. Tensor is of size [3] while the given forward gradient is of size [2].
