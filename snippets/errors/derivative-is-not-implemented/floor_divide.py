import torch

x = torch.tensor([5.0, 7.0], requires_grad=True)
try:
    (x // 2).sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: derivative for aten::floor_divide is not implemented
