import torch

mean, std = torch.tensor([0.5, 0.4]), torch.tensor([0.25, 0.1])
pixels = torch.tensor([0.3, 0.9], requires_grad=True)
normalized = (pixels - mean) / std
normalized.retain_grad()
normalized.sum().backward()
print("normalized.grad:", normalized.grad)
# > normalized.grad: tensor([1., 1.])
print("pixels.grad:    ", pixels.grad)
# > pixels.grad:     tensor([ 4., 10.])
