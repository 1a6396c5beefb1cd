import torch

x = torch.tensor([1.0, 2.0])
step = torch.tensor([0.5], requires_grad=True)
try:
    torch.add(x, x, alpha=step)
except TypeError as e:
    print(f"TypeError: {e}")
    # > TypeError: add(): argument 'alpha' must be Number, not Tensor
