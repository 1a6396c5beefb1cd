import torch

A = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
x = torch.ones(2, requires_grad=True)
(A @ x).sum().backward()
print(x.grad)
# > tensor([4., 6.])
print(A.sum(0))
# > tensor([4., 6.])
