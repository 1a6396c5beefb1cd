import torch

x = torch.tensor([2.0, 3.0], requires_grad=True)
y = x.exp()
y.data.zero_()
y.sum().backward()
print(x.grad)
# > tensor([0., 0.])

y = x.exp()
y.detach().zero_()
try:
    y.sum().backward()
except RuntimeError as error:
    print(f"RuntimeError: {error}")
    # > RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: ...
