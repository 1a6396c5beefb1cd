import torch
from torch import nn
from torch.func import vmap

x = torch.ones(4, 20)
try:
    vmap(nn.functional.dropout)(x)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: vmap: called random operation while in randomness error mode. Please either use the 'same' or 'different' randomness flags on vmap or perform the randomness operation out of vmap
torch.manual_seed(0)
for randomness in ("same", "different"):
    out = vmap(nn.functional.dropout, randomness=randomness)(x)
    print(f"{randomness}: {len(out.unique(dim=0))} masks")
    # > same: 1 masks
    # > different: 4 masks
