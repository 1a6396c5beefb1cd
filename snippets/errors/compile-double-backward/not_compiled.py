import torch


def cubes(x):
    return (x**3).sum()


x = torch.tensor([1.0, 2.0], requires_grad=True)
(first,) = torch.autograd.grad(cubes(x), x, create_graph=True)
first.sum().backward()
print(x.grad)
# > tensor([ 6., 12.])
