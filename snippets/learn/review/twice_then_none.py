import torch

x = torch.tensor([2.0], requires_grad=True)
(7 * x).backward()
(7 * x).backward()
print(x.grad)
# > tensor([14.])

x.grad = None
(7 * x).backward()
print(x.grad)
# > tensor([7.])
