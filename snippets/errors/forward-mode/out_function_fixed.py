import warnings

import torch

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
x = torch.tensor([0.0, 1.0])
y, tangent = torch.func.jvp(lambda x: torch.sin(x), (x,), (torch.ones(2),))
print(tangent)  # cos(0) and cos(1)
# > tensor([1.0000, 0.5403])
