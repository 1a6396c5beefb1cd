import warnings

import torch

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
x = torch.tensor([0.0, 1.0])
y, tangent = torch.func.jvp(torch.sin, (x,), (torch.ones(2),))
print(tangent)
# > tensor([1.0000, 0.5403])
