import torch

a = torch.tensor([1.0, 2.0], requires_grad=True)
b = torch.tensor([1.0, 2.0])
distance = torch.linalg.vector_norm(a - b)
distance.backward()
print(distance.item(), a.grad)
# > 0.0 tensor([0., 0.])

a.grad = None
((a - b) ** 2).sum().add(1e-12).sqrt().backward()
print(a.grad)
# > tensor([0., 0.])
