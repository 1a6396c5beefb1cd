import torch
from torch.nn import functional as F

weight, labels = torch.rand(3, 4), torch.tensor([0, 1])
with torch.autocast("cpu", dtype=torch.float16):
    low = F.linear(torch.rand(2, 4), weight)
    print("linear of float32:", low.dtype)
    # > linear of float32: torch.float16
    print("softmax:          ", low.softmax(1).dtype)
    # > softmax:           torch.float16
    print("layer_norm:       ", F.layer_norm(low, (3,)).dtype)
    # > layer_norm:        torch.float16
    print("sum:              ", low.sum().dtype)
    # > sum:               torch.float16
    print("low + float32:    ", (low + torch.ones(3)).dtype)
    # > low + float32:     torch.float32
    print("mse_loss:         ", F.mse_loss(low, low).dtype)
    # > mse_loss:          torch.float32
    print("cross_entropy:    ", F.cross_entropy(low, labels).dtype)
    # > cross_entropy:     torch.float32
