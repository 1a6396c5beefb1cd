import torch

a = torch.randn(2, 2, requires_grad=True)
b = a * 3
c = b.mean()
c.backward()
print(a.grad)
# > tensor([[0.7500, 0.7500],
# >         [0.7500, 0.7500]])
