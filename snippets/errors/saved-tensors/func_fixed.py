import torch
from torch.autograd.graph import saved_tensors_hooks


def square(x):
    with saved_tensors_hooks(lambda t: t.half(), lambda t: t.float()):
        return (x**2).sum()


x = torch.tensor([1.0, 2.0], requires_grad=True)
print(torch.autograd.grad(square(x), x))
# > (tensor([2., 4.]),)
