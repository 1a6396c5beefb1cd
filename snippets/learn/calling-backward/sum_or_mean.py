import torch

x = torch.tensor([2.0, 3.0], requires_grad=True)
(x**2).mean().backward()
print(x.grad)
# > tensor([2., 3.])
