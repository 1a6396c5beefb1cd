import warnings

import torch
from torch.func import grad, jvp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

functions = {
    "relu": torch.relu,
    "clamp": lambda x: x.clamp(min=0),
    "maximum": lambda x: torch.maximum(x, torch.zeros_like(x)),
    "fmax": lambda x: torch.fmax(x, torch.zeros_like(x)),
    "sqrt": torch.sqrt,
    "leaky_relu": torch.nn.functional.leaky_relu,
}
x = torch.tensor(0.0)
for name, f in functions.items():
    tangent = jvp(f, (x,), (torch.tensor(1.0),))[1]
    print(f"{name}: reverse {grad(f)(x):g}, forward {tangent:g}")
    # > relu: reverse 0, forward 0
    # > clamp: reverse 1, forward 1
    # > maximum: reverse 0.5, forward 0.5
    # > fmax: reverse 1, forward 0
    # > sqrt: reverse inf, forward inf
    # > leaky_relu: reverse 0.01, forward 0.01
