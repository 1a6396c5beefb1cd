import warnings

import torch

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
x, y = torch.tensor(2.0), torch.tensor(3.0)
one, zero = torch.tensor(1.0), torch.tensor(0.0)
print(torch.func.jvp(torch.mul, (x, y), (one, zero)))  # y is held fixed
# > (tensor(6.), tensor(3.))
