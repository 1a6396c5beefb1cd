import warnings

import torch
from torch.autograd.functional import jacobian

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
x = torch.tensor([0.0, 1.0])
print(jacobian(torch.sin, x, strategy="forward-mode", vectorize=True))
# > tensor([[1.0000, 0.0000],
# >         [0.0000, 0.5403]])
print(torch.func.jacfwd(torch.sin)(x))
# > tensor([[1.0000, 0.0000],
# >         [0.0000, 0.5403]])
