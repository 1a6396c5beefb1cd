import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(5.0, requires_grad=True)
x = 3.0

y = a * x if x > 0 else b * x
y.backward()
print(a.grad, b.grad)
# > tensor(3.) None
