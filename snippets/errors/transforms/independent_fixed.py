import warnings

import torch

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
x = torch.tensor([1.0])
print(torch.func.jvp(lambda x: torch.ones(1), (x,), (x,)))
# > (tensor([1.]), tensor([0.]))
