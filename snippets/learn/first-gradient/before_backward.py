import torch

x = torch.tensor([2.0], requires_grad=True)
y = x**2
print(x.grad)
# > None

y.backward()
print(x.grad)
# > tensor([4.])
