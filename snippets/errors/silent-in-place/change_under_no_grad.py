import torch

x = torch.tensor(2.0, requires_grad=True)
y = 3 * x
with torch.no_grad():
    y.mul_(10)
y.backward()
print(y.item(), x.grad)
# > 60.0 tensor(3.)
