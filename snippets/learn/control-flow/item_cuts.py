import torch

x = torch.tensor(3.0, requires_grad=True)
(x * x).backward()
print(x.grad)
# > tensor(6.)

x.grad = None
(x * x.item()).backward()  # the second factor is the plain number 3.0
print(x.grad)
# > tensor(3.)
