import torch
from torch import nn

norms = []


def log(grad):
    norms.append(grad.norm().item())


w = nn.Parameter(torch.zeros(4))
handle = w.register_hook(log)
for factor in (1.0, 5.0):
    w.grad = None
    (w * factor).sum().backward()
    print(w.grad)
    # > tensor([1., 1., 1., 1.])
    # > tensor([5., 5., 5., 5.])
print(norms)
# > [2.0, 10.0]
handle.remove()
