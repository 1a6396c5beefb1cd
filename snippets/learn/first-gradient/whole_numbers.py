import torch

try:
    torch.tensor([2], requires_grad=True)  # an integer: write 2.0
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Only Tensors of floating point and complex dtype can require gradients
