import torch
from torch.func import grad, vmap

w = torch.tensor([1.0, 1.0])
x = torch.tensor([[1.0, 2.0], [3.0, 0.0]])


def loss(w, x):
    print("x inside:", tuple(x.shape))
    # > x inside: (2,)
    # > x inside: (2,)
    return (x @ w) ** 2


print(grad(loss)(w, x[1]))
# > tensor([18.,  0.])
print(vmap(grad(loss), in_dims=(None, 0))(w, x))
# > tensor([[ 6., 12.],
# >         [18.,  0.]])
