import torch

w = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
mask = torch.tensor([1.0, 0.0, 1.0])
((w * mask) ** 2).sum().backward()  # instead of w[1] = 0
print(w.grad)
# > tensor([2., 0., 6.])
