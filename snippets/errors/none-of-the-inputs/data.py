import warnings

import torch
from torch.utils.checkpoint import checkpoint

layer = torch.nn.Linear(2, 1)
x = torch.tensor([[3.0, 4.0]])  # data, which doesn't require grad

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    y = checkpoint(layer, x, use_reentrant=True)
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > UserWarning: None of the inputs have requires_grad=True. Gradients will be None
print(y.requires_grad)
# > False

try:
    y.sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
