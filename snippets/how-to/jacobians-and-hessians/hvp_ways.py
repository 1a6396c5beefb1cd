import warnings

import torch
from torch.autograd.functional import hvp
from torch.func import grad, jvp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def g(x):
    return x[0] ** 2 * x[1] + x[1] ** 3


x, v = torch.tensor([2.0, 5.0]), torch.tensor([1.0, -1.0])
print("forward over reverse:", jvp(grad(g), (x,), (v,))[1])
# > forward over reverse: tensor([  6., -26.])
print("gradient of grad @ v:", grad(lambda x: grad(g)(x) @ v)(x))
# > gradient of grad @ v: tensor([  6., -26.])
print("functional.hvp:      ", hvp(g, x, v)[1])
# > functional.hvp:       tensor([  6., -26.])

leaf = x.clone().requires_grad_()
(first,) = torch.autograd.grad(g(leaf), leaf, create_graph=True)
(product,) = torch.autograd.grad(first, leaf, v)
print("grad twice:          ", product)
# > grad twice:           tensor([  6., -26.])
