import torch

x = torch.tensor([1.0, 2.0])
step = torch.tensor([0.5], requires_grad=True)
y = x + step * x
y.sum().backward()
print(step.grad)
# > tensor([3.])
