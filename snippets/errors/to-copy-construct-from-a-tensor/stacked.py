import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
parts = [w.sum(), w.prod()]
torch.stack(parts).sum().backward()
print(w.grad)
# > tensor([3., 2.])
