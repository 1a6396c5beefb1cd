import torch

x = torch.tensor(1.0, requires_grad=True)
y = x**2
z = y + 3

at_z = torch.tensor(1.0)
at_y, _ = z.grad_fn(at_z)  # the node of the addition
at_x = y.grad_fn(at_y)  # the node of the square
print(at_z.item(), at_y.item(), at_x.item())
# > 1.0 1.0 2.0

z.backward()
print(x.grad)
# > tensor(2.)
