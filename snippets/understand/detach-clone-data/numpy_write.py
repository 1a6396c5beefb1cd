import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * x
array = x.detach().numpy()
array[:] = 0.0
y.sum().backward()
print(x.grad, x._version)
# > tensor([0., 0.]) 0
