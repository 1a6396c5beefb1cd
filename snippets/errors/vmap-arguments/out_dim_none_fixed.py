import torch


def square_and_name(x):
    return x**2, "square"


print(torch.func.vmap(square_and_name, out_dims=(0, None))(torch.tensor([1.0, 2.0])))
# > (tensor([1., 4.]), 'square')
