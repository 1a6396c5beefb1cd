import torch

w = torch.tensor([1.0], requires_grad=True)
try:
    with torch.no_grad:
        w * 2
except TypeError as e:
    print(f"TypeError: {e}")
    # > TypeError: 'type' object does not support the context manager protocol
