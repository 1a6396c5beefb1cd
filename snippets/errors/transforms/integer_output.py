import torch

try:
    torch.func.vjp(torch.argmax, torch.tensor([1.0, 2.0]))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: vjp(f, ...): All outputs of f must be floating-point or complex Tensors, got Tensor with dtype torch.int64
