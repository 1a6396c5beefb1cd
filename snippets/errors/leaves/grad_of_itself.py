import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
try:
    w.grad = w
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: can't assign Variable as its own grad
