import warnings

import torch
from torch import nn
from torch.utils.checkpoint import checkpoint

base, adapter = nn.Linear(2, 2).requires_grad_(False), nn.Linear(2, 2)
x = torch.ones(1, 2)
for use_reentrant in (True, False):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        y = checkpoint(lambda t: adapter(base(t)), x, use_reentrant=use_reentrant)
    print(f"use_reentrant={use_reentrant}: requires_grad is {y.requires_grad}")
    # > use_reentrant=True: requires_grad is False
    # > use_reentrant=False: requires_grad is True
    for each in caught:
        print(f"{each.category.__name__}: {each.message}")
        # > UserWarning: None of the inputs have requires_grad=True. Gradients will be None
