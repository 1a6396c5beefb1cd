import torch

a = torch.tensor([1.0, 0.0], requires_grad=True)
b = torch.tensor([1.0, 0.0])
cosine = a @ b / (a.norm() * b.norm())
cosine.retain_grad()
cosine.acos().backward()
print(cosine.grad, a.grad)
# > tensor(-inf) tensor([nan, nan])
