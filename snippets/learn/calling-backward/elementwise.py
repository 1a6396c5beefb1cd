import torch

x = torch.tensor([2.0, 3.0], requires_grad=True)
y = x**2
y.sum().backward()
print(x.grad)
# > tensor([4., 6.])

a = torch.tensor([2.0, 5.0], requires_grad=True)
b = a**3
b.sum().backward()
print(a.grad)
# > tensor([12., 75.])
