import torch

try:
    torch.tensor([1, 2, 3], requires_grad=True)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Only Tensors of floating point and complex dtype can require gradients
