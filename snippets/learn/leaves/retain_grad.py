import torch

x = torch.tensor([3.0], requires_grad=True)
y = x**2
y.retain_grad()  # call it before backward()
z = y * 5
z.backward()

print(y.grad)
# > tensor([5.])
print(x.grad)
# > tensor([30.])
print(y.is_leaf)
# > False
