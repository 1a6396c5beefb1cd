import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
print(torch.autograd.grad(a**2, [a, b], materialize_grads=True))
# > (tensor(4.), tensor(0.))
