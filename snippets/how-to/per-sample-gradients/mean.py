import torch
from torch.func import grad, vmap

w = torch.tensor([1.0, 1.0])
x = torch.tensor([[1.0, 2.0], [3.0, 0.0]])


def loss(w, x):
    return (x @ w) ** 2


per_sample = vmap(grad(loss), in_dims=(None, 0))(w, x)
print(per_sample)
# > tensor([[ 6., 12.],
# >         [18.,  0.]])
print(per_sample.mean(0))
# > tensor([12.,  6.])

print("of the mean loss:", grad(lambda w: loss(w, x).mean())(w))
# > of the mean loss: tensor([12.,  6.])
print("of the summed loss:", grad(lambda w: loss(w, x).sum())(w))
# > of the summed loss: tensor([24., 12.])
