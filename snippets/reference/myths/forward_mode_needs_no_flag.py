import warnings

import torch

warnings.simplefilter("ignore")

x, direction = torch.tensor(2.0), torch.tensor(1.0)
value, slope = torch.func.jvp(lambda x: x**3, (x,), (direction,))
print(value, slope, slope.requires_grad)
# > tensor(8.) tensor(12.) False
