import torch

x = torch.tensor(2.0, requires_grad=True)
with torch.no_grad():
    scale = x**2
y = scale + 3 * x
y.backward()
print(y.item(), x.grad)
# > 10.0 tensor(3.)
