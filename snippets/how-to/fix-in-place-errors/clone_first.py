import torch

x = torch.tensor([0.0, 1.0], requires_grad=True)
y = x.exp()
z = y.clone()
z.mul_(3)
z.sum().backward()
print(x.grad)
# > tensor([3.0000, 8.1548])
