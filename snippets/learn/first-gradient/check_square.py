import torch

x = torch.tensor(3.0, requires_grad=True)
y = x**2
y.backward()
print(x.grad)
# > tensor(6.)

x = torch.tensor(3.0, requires_grad=True)
y = x**2 + 5
y.backward()
print(x.grad)
# > tensor(6.)
