import torch
from torch.nn import functional as F

image = torch.arange(9.0).view(1, 1, 3, 3)
for padding in ("zeros", "border"):
    where = torch.tensor([[[[3.0, 3.0]]]], requires_grad=True)
    value = F.grid_sample(image, where, padding_mode=padding, align_corners=True)
    (grad,) = torch.autograd.grad(value.sum(), where)
    print(f"{padding}: value {value.item()}, any gradient: {bool(grad.any())}")
    # > zeros: value 0.0, any gradient: False
    # > border: value 8.0, any gradient: False
