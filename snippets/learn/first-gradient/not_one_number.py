import torch

x = torch.tensor([2.0, 3.0], requires_grad=True)
y = x**2

try:
    y.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: grad can be implicitly created only for scalar outputs
