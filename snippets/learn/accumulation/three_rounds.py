import torch

x = torch.tensor([2.0], requires_grad=True)


def f(x):
    return x**2 + 3 * x + 1


f(x).backward()
print(x.grad)
# > tensor([7.])
f(x).backward()
print(x.grad)
# > tensor([14.])

x.grad.zero_()
f(x).backward()
print(x.grad)
# > tensor([7.])
