import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
(x**2).backward(gradient=torch.tensor([1.0, 10.0]))
print(x.grad)
# > tensor([ 2., 40.])
