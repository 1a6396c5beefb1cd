import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x**2
elsewhere = torch.ones(2, device="meta")  # any other device
try:
    y.backward(gradient=elsewhere)
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: invalid gradient at index 0 - expected device cpu but got meta
