import torch

x = torch.tensor([2.0, 3.0, 5.0, 7.0], requires_grad=True)
(x**2).mean().backward()
print(x.grad)
# > tensor([1.0000, 1.5000, 2.5000, 3.5000])

x = torch.tensor([2.0, 3.0, 5.0, 7.0], requires_grad=True)
(x**2).backward(torch.full((4,), 0.25))
print(x.grad)
# > tensor([1.0000, 1.5000, 2.5000, 3.5000])
