import torch

x = torch.tensor(5.0, requires_grad=True)
y = x
while y < 100:
    y = y * x
y.backward()
print(x.grad)
# > tensor(75.)
