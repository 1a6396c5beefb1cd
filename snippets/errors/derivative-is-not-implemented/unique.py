import torch

x = torch.tensor([1.0, 2.0, 2.0], requires_grad=True)
try:
    torch.unique(x).sum().backward()
except NotImplementedError as e:
    print(f"NotImplementedError: {e}")
    # > NotImplementedError: the derivative for '_unique2' is not implemented.
