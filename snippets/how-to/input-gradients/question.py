import torch

x = torch.tensor([-0.5, 0.5, 1.0], requires_grad=True)
y = (x.clamp(0, 1) * torch.tensor([1.0, 2.0, 3.0])).sum()
print(torch.autograd.grad(y, x)[0])
# > tensor([0., 2., 3.])
