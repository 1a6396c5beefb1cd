import torch
from torch.func import jacrev


def u(x):
    return x * x.sum()


x = torch.tensor([1.0, 2.0], requires_grad=True)
for flags in ({}, {"retain_graph": True}, {"create_graph": True}):
    print(torch.autograd.grad(u(x).sum(), x, **flags)[0].detach(), flags)
    # > tensor([6., 6.]) {}
    # > tensor([6., 6.]) {'retain_graph': True}
    # > tensor([6., 6.]) {'create_graph': True}
print(jacrev(u)(x.detach()).diagonal(), "each output by its own input")
# > tensor([4., 5.]) each output by its own input
