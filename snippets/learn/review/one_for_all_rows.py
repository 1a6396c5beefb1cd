import torch

rows = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
b = torch.tensor([0.0, 0.0, 0.0], requires_grad=True)
(rows + b).sum().backward()
print(b.grad)
# > tensor([2., 2., 2.])

c = torch.tensor([[0.0], [0.0]], requires_grad=True)
(rows * c).sum().backward()
print(c.grad)
# > tensor([[ 6.],
# >         [15.]])
