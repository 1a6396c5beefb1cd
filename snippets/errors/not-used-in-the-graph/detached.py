import torch

x = torch.tensor(2.0, requires_grad=True)
w = torch.tensor(3.0, requires_grad=True)

loss = w * x.detach() ** 2
print(torch.autograd.grad(loss, [w, x], allow_unused=True))
# > (tensor(4.), None)

loss = w * x**2
print(torch.autograd.grad(loss, [w, x]))
# > (tensor(4.), tensor(12.))
