import torch

mean, std = torch.tensor([0.5, 0.4]), torch.tensor([0.25, 0.1])
pixels = torch.tensor([0.3, 0.9], requires_grad=True)
normalized = (pixels - mean) / std
normalized.retain_grad()
normalized.sum().backward()
print("by the normalized input:", normalized.grad)
# > by the normalized input: tensor([1., 1.])
print("by the pixels:          ", pixels.grad)
# > by the pixels:           tensor([ 4., 10.])
