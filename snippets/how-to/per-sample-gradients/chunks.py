import torch
from torch.func import grad, vmap

w = torch.tensor([1.0, 1.0])
x = torch.tensor([[1.0, 2.0], [3.0, 0.0], [0.0, 1.0], [2.0, 2.0]])


def norm_of_one(w, x):
    print("forward")
    # > forward
    # > forward
    # > forward
    return grad(lambda w: (x @ w) ** 2)(w).norm()


print(vmap(norm_of_one, in_dims=(None, 0))(w, x))
# > tensor([13.4164, 18.0000,  2.0000, 22.6274])
print(vmap(norm_of_one, in_dims=(None, 0), chunk_size=2)(w, x))
# > tensor([13.4164, 18.0000,  2.0000, 22.6274])
