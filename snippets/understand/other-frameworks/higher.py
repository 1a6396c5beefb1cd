import torch
from torch.func import grad, jacrev, vmap


def cube(x):
    return x**3


print(grad(grad(cube))(torch.tensor(2.0)))
# > tensor(12.)
print(jacrev(cube)(torch.tensor([1.0, 2.0])).tolist())
# > [[3.0, 0.0], [0.0, 12.0]]
print(vmap(grad(cube))(torch.tensor([1.0, 2.0])))
# > tensor([ 3., 12.])
