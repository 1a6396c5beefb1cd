import torch

A = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
x = torch.tensor([5.0, 6.0], requires_grad=True)
(A @ x).sum().backward()
print(x.grad)
# > tensor([4., 6.])
