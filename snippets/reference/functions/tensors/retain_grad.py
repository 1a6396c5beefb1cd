import torch

x = torch.tensor(3.0, requires_grad=True)
y = x**2
y.retain_grad()
(5 * y).backward()
print(y.grad)
# > tensor(5.)
