import torch


def show(x):
    print(tuple(x.shape), tuple(torch.func.debug_unwrap(x).shape))
    # > (2,) (3, 2)
    return x


torch.func.vmap(show)(torch.ones(3, 2))
