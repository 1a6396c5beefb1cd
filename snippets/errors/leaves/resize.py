import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
try:
    w.resize_(3)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: cannot resize variables that require grad
