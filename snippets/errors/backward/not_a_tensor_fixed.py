import torch

x = torch.tensor(2.0, requires_grad=True)
print(torch.autograd.grad(x**2, x, grad_outputs=[torch.tensor(1.0)]))
# > (tensor(4.),)
print(torch.autograd.grad(x**2, x))  # equivalent for a single element
# > (tensor(4.),)
