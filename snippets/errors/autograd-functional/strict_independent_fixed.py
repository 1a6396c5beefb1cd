import torch
from torch.autograd.functional import jacobian

x, y = torch.tensor(2.0), torch.tensor(3.0)
print(jacobian(lambda x, y: x**2, (x, y)))
# > (tensor(4.), tensor(0.))
