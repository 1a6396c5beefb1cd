import warnings

import torch
import torch.autograd.forward_ad as fwAD

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

x = torch.tensor([2.0, 3.0])
with fwAD.dual_level():
    dual = fwAD.make_dual(x, torch.tensor([1.0, 0.0]))
    result = torch.stack([dual[0] * dual[1], dual[0] ** 2])
    value, tangent = fwAD.unpack_dual(result)
print(value, tangent)
# > tensor([6., 4.]) tensor([3., 4.])
print("a graph:", result.grad_fn)
# > a graph: None
