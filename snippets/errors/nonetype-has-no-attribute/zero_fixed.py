import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
w.grad = None  # works before and after backward
(w**2).sum().backward()
print(w.grad)
# > tensor([2., 4.])
