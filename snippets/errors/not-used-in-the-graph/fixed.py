import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
loss = a**2  # b plays no part
print(torch.autograd.grad(loss, [a, b], allow_unused=True))
# > (tensor(4.), None)
