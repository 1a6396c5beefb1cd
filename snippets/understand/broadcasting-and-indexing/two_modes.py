import warnings

import torch
from torch.func import jacfwd, jacrev

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

i, v = torch.tensor([0, 0, 2]), torch.tensor([1.0, 2.0, 3.0])


def write(v):
    return torch.zeros(3).scatter(0, i, v)


print("reverse:", jacrev(write)(v)[0])
# > reverse: tensor([1., 1., 0.])
print("forward:", jacfwd(write)(v)[0])
# > forward: tensor([0., 1., 0.])
