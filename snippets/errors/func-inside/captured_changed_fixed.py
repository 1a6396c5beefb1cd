import torch


def loss(x):
    mean = x.mean()
    return (x - mean).square().sum(), mean


grad, mean = torch.func.grad(loss, has_aux=True)(torch.tensor([1.0, 3.0]))
print(grad, mean)
# > tensor([-2.,  2.]) tensor(2.)
