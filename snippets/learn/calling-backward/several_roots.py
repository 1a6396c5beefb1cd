import torch

x = torch.tensor(2.0, requires_grad=True)
a = x**2
b = x**3
torch.autograd.backward([a, b])
print(x.grad)
# > tensor(16.)
