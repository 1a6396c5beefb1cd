import itertools

import torch
from torch.func import jacrev, vjp


def f(x):
    return x.square().cumsum(0)


x = torch.tensor([1.0, 2.0, 3.0])
_, pull_back = vjp(f, x)
guesses = []
for signs in itertools.product([1.0, -1.0], repeat=3):
    v = torch.tensor(signs)
    guesses.append(pull_back(v)[0] @ v)  # one reverse pass
guesses = torch.stack(guesses)
print("trace:", jacrev(f)(x).trace())
# > trace: tensor(12.)
print("guesses:", guesses)
# > guesses: tensor([20.,  8.,  8., 12., 12.,  8.,  8., 20.])
print("their mean:", guesses.mean())
# > their mean: tensor(12.)
