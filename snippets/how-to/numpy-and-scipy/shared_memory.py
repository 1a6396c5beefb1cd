import torch

x = torch.tensor([0.0, 1.0], requires_grad=True)
y = x.exp()
y.detach().numpy()[:] = 0
print(y.detach(), "version", y._version)
# > tensor([0., 0.]) version 0
print(torch.autograd.grad(y.sum(), x)[0])
# > tensor([0., 0.])
