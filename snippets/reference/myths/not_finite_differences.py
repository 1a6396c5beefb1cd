import torch

x = torch.tensor([0.0, 1.0, 2.0, 3.0], requires_grad=True)
(x**3).sum().backward()
print(x.grad)
# > tensor([ 0.,  3., 12., 27.])
print(torch.gradient(x.detach() ** 3)[0])
# > tensor([ 1.,  4., 13., 19.])
