import torch

try:
    torch.func.grad(torch.square)(3.0)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: Thing passed to transform API must be Tensor, got <class 'float'>
