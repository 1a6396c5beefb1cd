import torch

x = torch.tensor(2.0, requires_grad=True)

(slope,) = torch.autograd.grad(x**3, x)
print(slope, slope.requires_grad)
# > tensor(12.) False

(slope,) = torch.autograd.grad(x**3, x, create_graph=True)
slope.backward()
print(x.grad)  # 6 * x
# > tensor(12.)
