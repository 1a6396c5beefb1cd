import torch
from torch.autograd import gradcheck


def f(x):
    return torch.sin(x) * x**3


x = torch.tensor([1.0, 2.0], dtype=torch.float64, requires_grad=True)
print(gradcheck(f, (x,)))
# > True
print(x.grad)
# > None
