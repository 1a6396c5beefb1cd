import torch

x = torch.tensor([2.0, 3.0, 5.0], requires_grad=True)
a, b, c = x
y = torch.stack([a * b, b * c])
v = torch.tensor([1.0, 10.0])

gradients = torch.autograd.grad(y, x, grad_outputs=v)
print(gradients)
# > (tensor([ 3., 52., 30.]),)
print(x.grad)
# > None
