import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
(x * 2).add_(1).relu_().sum().backward()
print(x.grad)
# > tensor([2., 2.])
try:
    x.exp().add_(1).sum().backward()
except RuntimeError as error:
    print(f"RuntimeError: {error}")
    # > RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: ...
