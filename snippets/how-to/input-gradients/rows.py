import torch
from torch.func import jacrev


def f(x):
    return torch.stack([x**2, 2 * x])


x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
outputs = f(x)
(grad,) = torch.autograd.grad(outputs, x, torch.ones_like(outputs))
print(grad)
# > tensor([4., 6., 8.])
print(jacrev(f)(x).diagonal(dim1=1, dim2=2).detach())
# > tensor([[2., 4., 6.],
# >         [2., 2., 2.]])
