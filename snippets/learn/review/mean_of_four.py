import torch

x = torch.tensor([1.0, 2.0, 3.0, 4.0], requires_grad=True)
(x**2).mean().backward()
print(x.grad)
# > tensor([0.5000, 1.0000, 1.5000, 2.0000])
