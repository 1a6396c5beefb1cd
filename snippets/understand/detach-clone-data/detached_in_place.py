import torch

x = torch.tensor(2.0, requires_grad=True)
h = x * 3
y = h * h
h.detach_()
try:
    y.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Trying to use a saved tensor that has been detached in-place, i.e. with .detach_().This is not supported, please use out-of-place `.detach()` instead
