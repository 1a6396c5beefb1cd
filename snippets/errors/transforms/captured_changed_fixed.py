import torch


def loss(x):
    return (x**2).sum(), x.max()


grad, largest = torch.func.grad(loss, has_aux=True)(torch.tensor([1.0, 2.0]))
print(grad, largest)
# > tensor([2., 4.]) tensor(2.)
