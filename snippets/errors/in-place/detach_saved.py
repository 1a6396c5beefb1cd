import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
hidden = x * 3
loss = (hidden**2).sum()
hidden.detach_()
try:
    loss.backward()
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: Trying to use a saved tensor that has been detached in-place, i.e. with .detach_().This is not supported, please use out-of-place `.detach()` instead
