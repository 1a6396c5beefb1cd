import torch

x = torch.tensor(3.0, requires_grad=True)
for _ in range(2):
    (gradient,) = torch.autograd.grad(x**2, x)
    print(gradient, x.grad)
    # > tensor(6.) None
    # > tensor(6.) None
