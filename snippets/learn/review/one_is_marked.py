import torch

a = torch.tensor([4.0])
b = torch.tensor([6.0], requires_grad=True)
c = a * b
c.backward()
print(c.requires_grad, a.grad, b.grad)
# > True None tensor([4.])
