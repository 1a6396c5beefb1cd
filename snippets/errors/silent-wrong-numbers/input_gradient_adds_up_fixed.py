import torch

w = torch.tensor(3.0, requires_grad=True)
x = torch.tensor(2.0, requires_grad=True)
for _ in range(2):
    (gradient,) = torch.autograd.grad(w * x, x)
print(gradient, x.grad)
# > tensor(3.) None
