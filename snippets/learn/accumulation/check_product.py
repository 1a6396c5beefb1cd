import torch

x = torch.tensor(2.0, requires_grad=True)
a = x * 3
y = a * x + a
y.backward()
print(x.grad)
# > tensor(15.)
