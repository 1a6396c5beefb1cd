import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * 2


def first(grad):
    return grad[:1]


y.register_hook(first)
try:
    y.sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: hook 'first' has changed the size of value
