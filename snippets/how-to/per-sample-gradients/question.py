import torch
from torch.func import grad, vmap

w = torch.tensor(2.0)
x = torch.tensor([1.0, 2.0, 3.0])

print(vmap(grad(lambda w, x: w * x), in_dims=(None, 0))(w, x))
# > tensor([1., 2., 3.])
print(vmap(grad(lambda w, x: w * (x - x.mean())), in_dims=(None, 0))(w, x))
# > tensor([0., 0., 0.])
