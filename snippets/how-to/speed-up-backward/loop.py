import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
total = torch.zeros(())
for i in range(3):
    total = total + x[i] ** 2
total.backward()
print(x.grad)
# > tensor([2., 4., 6.])
