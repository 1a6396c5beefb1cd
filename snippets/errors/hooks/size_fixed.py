import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * 2


def first(grad):
    return grad * torch.tensor([1.0, 0.0])  # zeros block the gradient


y.register_hook(first)
y.sum().backward()
print(x.grad)
# > tensor([2., 0.])
