import torch

mean, std = torch.tensor([0.5, 0.4]), torch.tensor([0.25, 0.1])
pixels = torch.tensor([0.3, 0.9], requires_grad=True)
normalised = (pixels - mean) / std
normalised.retain_grad()
normalised.sum().backward()
print("by the normalised input:", normalised.grad)
# > by the normalised input: tensor([1., 1.])
print("by the pixels:          ", pixels.grad)
# > by the pixels:           tensor([ 4., 10.])
