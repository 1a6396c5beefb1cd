import torch
from torch.func import grad, vmap


def silu(x):
    return x * x.sigmoid()


x = torch.tensor([-1.0, 0.5, 2.0])
print(vmap(grad(silu))(x))
# > tensor([0.0723, 0.7400, 1.0908])
print(vmap(grad(grad(silu)))(x))
# > tensor([0.3024, 0.4412, 0.0501])
