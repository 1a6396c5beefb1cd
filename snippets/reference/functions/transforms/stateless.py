import warnings

import torch
from torch.nn.utils.stateless import functional_call

layer = torch.nn.Linear(1, 1)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    functional_call(layer, dict(layer.named_parameters()), (torch.ones(1),))
print(caught[0].message)
# > `torch.nn.utils.stateless.functional_call` is deprecated as of PyTorch 2.0 and will be removed in a future version of PyTorch. Please use `torch.func.functional_call` instead which is a drop-in replacement.
