import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(5.0, requires_grad=True)
area = a * b
cost = area**2
at_area, at_a = torch.autograd.grad(cost, (area, a))

print(at_area)
# > tensor(20.)
print(at_a)
# > tensor(100.)
print(a.grad, b.grad)
# > None None
