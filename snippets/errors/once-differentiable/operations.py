import torch

x = torch.tensor(2.0, requires_grad=True)
y = x**3  # PyTorch's operations instead of the Function
(first,) = torch.autograd.grad(y**2, x, create_graph=True)
first.backward()
print(x.grad)
# > tensor(480.)
