import torch

x = torch.tensor(2.0, requires_grad=True)
y = x**2
y.backward()
with torch.no_grad():
    x.mul_(50)
print(x.grad)
# > tensor(4.)
