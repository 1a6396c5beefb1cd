import warnings

import torch
from torch.func import vmap

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

x = torch.ones(3)
for choice in ("same", "different", "error"):
    try:
        noisy = vmap(lambda each: each * torch.rand(()), randomness=choice)(x)
        print(f"{choice}: {noisy.unique().numel()} distinct among 3 numbers")
        # > same: 1 distinct among 3 numbers
        # > different: 3 distinct among 3 numbers
    except RuntimeError as e:
        print(f"{choice}: {str(e).split('.')[0]}")
        # > error: vmap: called random operation while in randomness error mode
