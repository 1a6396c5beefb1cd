import torch


def noisy(x):
    return x + torch.randn(())


x = torch.tensor([1.0, 1.0])
a, b = torch.func.vmap(noisy, randomness="different")(x)
print(a == b)
# > tensor(False)
a, b = torch.func.vmap(noisy, randomness="same")(x)
print(a == b)
# > tensor(True)
