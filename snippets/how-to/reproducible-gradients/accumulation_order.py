import torch


def gradient(order):
    w = torch.tensor(1.0, requires_grad=True)
    for factor in order:
        (w * factor).backward()
    return w.grad


print(gradient([1e8, 1.0, -1e8]))
# > tensor(0.)
print(gradient([1e8, -1e8, 1.0]))
# > tensor(1.)
