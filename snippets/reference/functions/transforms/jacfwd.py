import warnings

import torch

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
x = torch.tensor([2.0, 3.0])
print(torch.func.jacfwd(lambda x: torch.stack([x.prod(), x.sum()]))(x))
# > tensor([[3., 2.],
# >         [1., 1.]])
