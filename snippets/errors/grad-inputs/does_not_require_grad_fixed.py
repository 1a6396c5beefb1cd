import torch

w = torch.tensor(3.0, requires_grad=True)
x = torch.tensor(2.0).requires_grad_()  # before the forward pass
loss = w * x**2
print(torch.autograd.grad(loss, x))
# > (tensor(12.),)
