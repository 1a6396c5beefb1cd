import torch

a = torch.tensor([1.0, 2.0], requires_grad=True)
x = torch.tensor([1.0, 1.0])
try:
    torch.igamma(a, x).sum().backward()
except NotImplementedError as e:
    print(f"NotImplementedError: {e}")
    # > NotImplementedError: the derivative for 'igamma: input' is not implemented.
