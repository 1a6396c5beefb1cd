import torch

x = torch.tensor([2.0], requires_grad=True)
y = (x + 1).sum()
y.backward()
print(x.grad)
# > tensor([1.])
y.backward()
print(x.grad)
# > tensor([2.])
