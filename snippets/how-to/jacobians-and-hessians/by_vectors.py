import warnings

import torch
from torch.func import jacfwd, jacrev, jvp, vjp, vmap

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def f(x):
    return torch.stack([x[0] * x[1], x[0] ** 2, 3 * x[1]])


x = torch.tensor([2.0, 5.0])
_, pull = vjp(f, x)
rows = vmap(lambda v: pull(v)[0])(torch.eye(3))
columns = vmap(lambda v: jvp(f, (x,), (v,))[1])(torch.eye(2))
print("3 vectors give rows:   ", torch.equal(rows, jacrev(f)(x)))
# > 3 vectors give rows:    True
print("2 vectors give columns:", torch.equal(columns.T, jacfwd(f)(x)))
# > 2 vectors give columns: True
