import torch

a = torch.eye(2, requires_grad=True)
square = a @ a
square.sum().backward()
print(square.tolist(), a.grad)
# > [[1.0, 0.0], [0.0, 1.0]] tensor([[2., 2.],
# >         [2., 2.]])
