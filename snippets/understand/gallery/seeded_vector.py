import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x**2
weights = torch.tensor([1.0, 10.0])
y.backward(weights)

print(x.grad)
# > tensor([ 2., 40.])
