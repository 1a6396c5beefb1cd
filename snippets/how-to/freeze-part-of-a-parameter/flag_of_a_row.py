import torch
from torch import nn

words = nn.Embedding(3, 2)
try:
    words.weight[0].requires_grad_(False)
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")
    # > RuntimeError: you can only change requires_grad flags of leaf variables. If you want to use a computed variable in a subgraph that doesn't require differentiation use var_no_grad = var.detach().
try:
    words.weight.requires_grad = torch.tensor([False, True, True])
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")
    # > RuntimeError: requires_grad must be a bool
