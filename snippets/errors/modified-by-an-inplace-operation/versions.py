import torch

x = torch.tensor([0.0, 0.0, 0.0], requires_grad=True)
y = x.exp()
print(y._version)
# > 0
z = y + 1
print(y._version)
# > 0
y += 1
print(y._version)
# > 1
