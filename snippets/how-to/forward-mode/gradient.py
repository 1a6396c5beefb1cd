import warnings

import torch
from torch.func import grad, jvp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

calls = 0


def loss(x):
    global calls
    calls += 1
    return (x**2).sum()


x = torch.tensor([1.0, 2.0, 3.0, 4.0])
print(torch.stack([jvp(loss, (x,), (e,))[1] for e in torch.eye(4)]), "calls:", calls)
# > tensor([2., 4., 6., 8.]) calls: 4
calls = 0
print(grad(loss)(x), "calls:", calls)
# > tensor([2., 4., 6., 8.]) calls: 1
