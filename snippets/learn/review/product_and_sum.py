import torch

a = torch.tensor([2.0], requires_grad=True)
b = torch.tensor([5.0], requires_grad=True)
c = a * b + b
c.backward()
print(a.grad, b.grad)
# > tensor([5.]) tensor([3.])
