import torch

a = torch.tensor([2.0], requires_grad=True)
b = torch.tensor([3.0], requires_grad=True)
c = a**2 * b
c.backward()

print(a.grad)
# > tensor([12.])
print(b.grad)
# > tensor([4.])
