import warnings

import torch

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
x, direction = torch.tensor([2.0, 3.0]), torch.tensor([1.0, 10.0])
print(torch.func.jvp(lambda x: torch.stack([x.prod(), x.sum()]), (x,), (direction,)))
# > (tensor([6., 5.]), tensor([23., 11.]))
