import warnings

import torch

w = torch.tensor([2.0], requires_grad=True)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    total = float(w * 3)
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > UserWarning: Converting a tensor with requires_grad=True to a scalar may lead to unexpected behavior.
# > Consider using tensor.detach() first. ...
