import torch
from torch.func import jacrev


def f(x):
    return x.sin()


x = torch.arange(6.0)
print(torch.equal(jacrev(f, chunk_size=2)(x), jacrev(f)(x)))
# > True
