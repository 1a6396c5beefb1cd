import torch
from torch.autograd.functional import jacobian

print(jacobian(lambda x: (x**2, 3 * x), torch.tensor(2.0)))  # a tuple, not a list
# > (tensor(4.), tensor(3.))
