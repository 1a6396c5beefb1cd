import warnings

import torch
from torch.func import jvp, vjp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

z, one = torch.tensor(1 + 2j), torch.tensor(1 + 0j)
print(f"2 * z: {(2 * z).item():.3g}")
# > 2 * z: 2+4j
for name, function in {"z**2": torch.square, "exp(z)": torch.exp}.items():
    (reverse,) = vjp(function, z)[1](one)
    print(f"{name}, reverse: {reverse.item():.3g}")
    # > z**2, reverse: 2-4j
    # > exp(z), reverse: -1.13-2.47j
    forward = jvp(function, (z,), (one,))[1]
    print(f"{name}, forward: {forward.item():.3g}")
    # > z**2, forward: 2+4j
    # > exp(z), forward: -1.13+2.47j
