import torch

w = torch.tensor(3.0, requires_grad=True)
loss = (w**2).item()
try:
    torch.autograd.grad([loss], [w])
except AssertionError as e:
    print(f"{type(e).__name__}: {e}")
    # > AssertionError: Expected output to be a torch.Tensor
