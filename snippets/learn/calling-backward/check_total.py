import torch

x = torch.tensor([1.0, 2.0, 4.0], requires_grad=True)
y = x.sum() * x
y.sum().backward()
print(x.grad)
# > tensor([14., 14., 14.])
