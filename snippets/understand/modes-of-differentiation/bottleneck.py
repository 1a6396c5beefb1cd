import warnings

import torch
from torch.func import jacrev, jvp, vjp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def squeeze(x):  # 8 inputs, 1 number
    return x.square().sum()


def widen(s):  # 1 number, 8 outputs
    return (s * torch.arange(8.0)).sin()


x = torch.full((8,), 0.5)
s, pull_back = vjp(squeeze, x)
row = pull_back(torch.ones(()))[0]
column = jvp(widen, (s,), (torch.ones(()),))[1]
whole = jacrev(lambda x: widen(squeeze(x)))(x)
print(torch.allclose(whole, torch.outer(column, row)))
# > True
