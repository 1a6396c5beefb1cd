import torch

x = torch.tensor(3.0, requires_grad=True)
y = x**2
print(y.retains_grad)
# > False
y.retain_grad()
print(y.retains_grad, x.retains_grad)
# > True False
