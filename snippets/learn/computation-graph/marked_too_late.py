import torch

x = torch.tensor([2.0])
y = x**2
x.requires_grad = True  # too late for y
print(y.grad_fn)
# > None

y = x**2  # this one is recorded
print(y.grad_fn.name())
# > PowBackward0
