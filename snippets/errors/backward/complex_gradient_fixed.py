import torch

x = torch.tensor(2.0, requires_grad=True)
y = x**2
y.backward(gradient=torch.tensor(1.0, dtype=y.dtype))
print(x.grad)
# > tensor(4.)
