import warnings

import torch

warnings.simplefilter("ignore", DeprecationWarning)  # raised inside torch
x = torch.tensor([1.0])
print(torch.func.jvp(lambda x: torch.ones(1), (x,), (x,)))
# > (tensor([1.]), tensor([0.]))
