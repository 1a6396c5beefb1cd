import torch


def square(x):
    return x**2, x


squares, kept = torch.func.vmap(square)(torch.tensor([1.0, 2.0]))
print(kept + 1)
# > tensor([2., 3.])
