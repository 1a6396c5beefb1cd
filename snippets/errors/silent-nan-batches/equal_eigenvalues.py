import torch

a = torch.eye(2, requires_grad=True)
values, vectors = torch.linalg.eigh(a)
square = (vectors * values**2) @ vectors.T
square.sum().backward()
print(square.tolist(), a.grad)
# > [[1.0, 0.0], [0.0, 1.0]] tensor([[nan, nan],
# >         [nan, nan]])
