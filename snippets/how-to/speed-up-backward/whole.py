import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
total = (x**2).sum()
total.backward()
print(x.grad)
# > tensor([2., 4., 6.])
