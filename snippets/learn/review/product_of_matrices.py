import torch

A = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
B = torch.tensor([[5.0], [6.0]], requires_grad=True)
(A @ B).sum().backward()
print(A.grad)
# > tensor([[5., 6.],
# >         [5., 6.]])
print(B.grad)
# > tensor([[4.],
# >         [6.]])
