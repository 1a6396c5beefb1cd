import torch

x = torch.tensor([2.0])
y = x**2
x.requires_grad = True  # too late: y was computed before
print(y.grad_fn)
# > None

y = x**2  # this one is part of a graph
print(y.grad_fn.name())
# > PowBackward0
