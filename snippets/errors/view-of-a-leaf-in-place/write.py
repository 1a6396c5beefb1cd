import torch

w = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
try:
    w[0] = 5.0
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: a view of a leaf Variable that requires grad is being used in an in-place operation.
