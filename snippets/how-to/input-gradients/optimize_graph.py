import torch

image = torch.tensor([1.2, 0.5], requires_grad=True)
weight = torch.tensor([2.0, 3.0])
visible = image.clamp(0, 1)
loss = (visible * weight).sum()
loss.backward()
print(image.grad)
# > tensor([0., 3.])
