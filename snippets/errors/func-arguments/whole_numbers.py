import torch

try:
    torch.func.grad(torch.square)(torch.tensor(3))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: only Tensors of floating point dtype can require gradients
