import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
loss = a**2

print(torch.autograd.grad(loss, [a]))
# > (tensor(4.),)
print(torch.autograd.grad(a**2, [a, b], allow_unused=True))
# > (tensor(4.), None)
print(torch.autograd.grad(a**2, [a, b], materialize_grads=True))
# > (tensor(4.), tensor(0.))
