import torch

w = torch.tensor(3.0, requires_grad=True)
loss = (w**2).item()  # a Python number
try:
    loss.backward()
except AttributeError as e:
    print(f"{type(e).__name__}: {e}")
    # > AttributeError: 'float' object has no attribute 'backward'
