import torch

start = torch.tensor(3.0, requires_grad=True)
for flags in ({}, {"retain_graph": True}, {"create_graph": True}):
    (grad,) = torch.autograd.grad(start**2, start, **flags)
    updated = start - 0.1 * grad
    (outer,) = torch.autograd.grad((updated - 1) ** 2, start)
    print(f"{outer.item():.2f}", flags)
    # > 2.80 {}
    # > 2.80 {'retain_graph': True}
    # > 2.24 {'create_graph': True}


def outer_loss(start):
    return (start - 0.1 * 2 * start - 1) ** 2


print(f"{(outer_loss(3.001) - outer_loss(2.999)) / 0.002:.2f} by finite differences")
# > 2.24 by finite differences
