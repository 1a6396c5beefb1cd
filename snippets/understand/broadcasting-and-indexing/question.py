import torch

x = torch.tensor([3.0, 1.0], requires_grad=True)
a, b = x[[0, 0]]
(a * b).backward()
print(x.grad)
# > tensor([6., 0.])
