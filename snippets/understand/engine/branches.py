import torch

x = torch.tensor(2.0, requires_grad=True)
y = torch.tensor(3.0, requires_grad=True)
h = x * y
u = h * 10
v = h**2
w = u + v
w.backward()
print(x.grad, y.grad)
# > tensor(66.) tensor(44.)
