import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * 2


def in_double(grad):
    return (grad.double() / 3).to(grad.dtype)


y.register_hook(in_double)
y.sum().backward()
print(x.grad)
# > tensor([0.6667, 0.6667])
