import torch

x = torch.tensor([2.0], requires_grad=True)
u = 3 * x
v = u**2
v.backward()
print(x.grad)
# > tensor([36.])
print(3 * (2 * u.item()))
# > 36.0
