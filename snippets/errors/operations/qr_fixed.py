import torch

a = torch.tensor([[1.0, 0.0], [0.0, 2.0], [0.0, 0.0]], requires_grad=True)
q, r = torch.linalg.qr(a, mode="reduced")
r.diagonal().pow(2).sum().backward()
print(a.grad)
# > tensor([[2., 0.],
# >         [0., 4.],
# >         [0., 0.]])
