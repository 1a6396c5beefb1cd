import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * 2


def to_double(grad):
    return grad.double()


y.register_hook(to_double)
try:
    y.sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: hook 'to_double' has changed the type of value (was torch.FloatTensor got torch.DoubleTensor)
