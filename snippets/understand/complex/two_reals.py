import torch

x = torch.tensor(1.0, requires_grad=True)
y = torch.tensor(2.0, requires_grad=True)
(x**2 + y**2).backward()
print(x.grad, y.grad)
# > tensor(2.) tensor(4.)
print(torch.complex(x.grad, y.grad))
# > tensor(2.+4.j)
