import torch

x = torch.tensor([2.0], requires_grad=True)
y = x**2 + 3 * x + 1
y.backward()

try:
    y.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Trying to backward through the graph a second time...
