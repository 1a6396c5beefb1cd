import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x**2
y.sum().backward()
try:
    y.backward(torch.ones_like(y))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Trying to backward through the graph a second time ...
