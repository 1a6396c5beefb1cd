import torch
from torch.func import jacrev, vmap


def f(x):
    return torch.stack([x[..., 0] * x[..., 1], x[..., 0] ** 2], dim=-1)


x = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
summed = jacrev(lambda x: f(x).sum(0))(x)
print(summed.shape)
# > torch.Size([2, 3, 2])
print(torch.equal(summed.movedim(1, 0), vmap(jacrev(f))(x)))
# > True
