import torch

w = torch.tensor([1.0], requires_grad=True)
with torch.no_grad():
    y = w * 3
z = y + w
z.backward()
print(y.requires_grad, z.requires_grad, w.grad)
# > False True tensor([1.])
