import torch
from torch.func import jacrev, vmap


def f(x):  # the last dimension of x is one sample
    return torch.stack([x[..., 0] * x[..., 1], x[..., 0] ** 2], dim=-1)


x = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
whole = jacrev(f)(x)
each = vmap(jacrev(f))(x)
print("jacrev(f):      ", whole.shape)
# > jacrev(f):       torch.Size([3, 2, 3, 2])
print("vmap(jacrev(f)):", each.shape)
# > vmap(jacrev(f)): torch.Size([3, 2, 2])
print(each[0])
# > tensor([[2., 1.],
# >         [2., 0.]])
samples = torch.arange(3)
print("the diagonal blocks:", torch.equal(whole[samples, :, samples], each))
# > the diagonal blocks: True
print("all other blocks are zero:", whole.abs().sum() == each.abs().sum())
# > all other blocks are zero: tensor(True)
