import torch

x = torch.tensor([51.0, 102.0], requires_grad=True)
try:
    x /= 255
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: a leaf Variable that requires grad is being used in an in-place operation.

x = torch.tensor([51.0, 102.0])
x /= 255  # prepare the data first
x.requires_grad_()
print(x)
# > tensor([0.2000, 0.4000], requires_grad=True)
