import warnings

import torch
from torch.utils.checkpoint import checkpoint

layer = torch.nn.Linear(2, 1)
x = torch.ones(1, 2)  # from frozen embeddings
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # None of the inputs have requires_grad=True
    loss = checkpoint(layer, x, use_reentrant=True).sum()
try:
    loss.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
