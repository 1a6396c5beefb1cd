import torch

x = torch.tensor([1.0, 2.0])
y = x * 3
try:
    y.retain_grad()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: can't retain_grad on Tensor that has requires_grad=False
