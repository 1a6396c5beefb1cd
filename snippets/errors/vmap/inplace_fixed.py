import torch


def product(x):
    return torch.ones(2) * x


def cumulated(x):
    buffer = torch.zeros_like(x)  # batched, like x
    buffer[0] = x[0]
    buffer[1] = x[0] + x[1]
    return buffer


x = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
print(torch.func.vmap(product)(x))
# > tensor([[1., 2.],
# >         [3., 4.]])
print(torch.func.vmap(cumulated)(x))
# > tensor([[1., 3.],
# >         [3., 7.]])
