import torch

x = torch.tensor(3.0, requires_grad=True)
y = x
while y < 20:
    y = y * y
y.backward()
print(y.item(), x.grad)
# > 81.0 tensor(108.)
