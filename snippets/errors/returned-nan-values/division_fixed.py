import torch

x = torch.tensor([0.0, 0.0], requires_grad=True)
y = x / x.norm().clamp(min=0.01)
y.sum().backward()
print(x.grad)
# > tensor([100., 100.])
