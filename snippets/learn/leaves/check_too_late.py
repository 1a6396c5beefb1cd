import torch

x = torch.tensor([3.0], requires_grad=True)
y = x**2
z = y * 4
z.backward()
y.retain_grad()  # too late: backward() has already run
print(y.grad)
# > None
print(x.grad)
# > tensor([24.])
