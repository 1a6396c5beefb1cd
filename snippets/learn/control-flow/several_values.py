import torch

x = torch.tensor([3.0, -2.0], requires_grad=True)
try:
    y = x**2 if x > 0 else -5 * x
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Boolean value of Tensor with more than one value is ambiguous
