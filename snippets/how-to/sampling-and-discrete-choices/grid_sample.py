import torch
from torch.nn import functional as F

image = torch.arange(9.0).view(1, 1, 3, 3)
for mode in ("bilinear", "nearest"):
    where = torch.tensor([[[[0.1, 0.2]]]], requires_grad=True)
    value = F.grid_sample(image, where, mode=mode, align_corners=True)
    (grad,) = torch.autograd.grad(value.sum(), where)
    print(f"{mode}: value {value.item():.1f}, slope along the position {grad.flatten().tolist()}")
    # > bilinear: value 4.7, slope along the position [1.0, 3.0]
    # > nearest: value 4.0, slope along the position [0.0, 0.0]
