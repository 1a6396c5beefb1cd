import torch
from torch.func import jacrev


def f(x):  # x.sum() runs over all samples
    return x**2 * x.sum()


x = torch.tensor([1.0, 2.0], requires_grad=True)
f(x).backward(torch.ones(2))
print("backward(ones):", x.grad)
# > backward(ones): tensor([11., 17.])
print("own derivative:", jacrev(f)(x.detach()).diagonal())
# > own derivative: tensor([ 7., 16.])
