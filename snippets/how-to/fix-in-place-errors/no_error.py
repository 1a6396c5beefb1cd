import torch

x = torch.ones(2, requires_grad=True)
y = x * 2
y.add_(1)
y.relu_()
y.sum().backward()
print(x.grad)
# > tensor([2., 2.])
