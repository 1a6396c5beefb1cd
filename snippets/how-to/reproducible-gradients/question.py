import torch


def gradient(factors):
    w = torch.tensor(1.0, requires_grad=True)
    for factor in factors:
        (w * factor).backward()
    return w.grad.item()


print(gradient([1e8, 1.0]) == gradient([1.0, 1e8]))
# > True
print(gradient([1e8, -1e8, 1.0]) == gradient([1.0, 1e8, -1e8]))
# > False
