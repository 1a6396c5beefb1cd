import torch

x = torch.tensor([0.0, 2.0], requires_grad=True)
safe = torch.where(x == 0, 1.0, x)
ratio = torch.where(x == 0, 1.0, torch.sin(safe) / safe)
ratio.sum().backward()
print(x.grad)
# > tensor([ 0.0000, -0.4354])
