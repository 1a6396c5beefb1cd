import torch

x = torch.tensor([0.0, 4.0], requires_grad=True)
safe = torch.where(x > 0, x, 1.0)
y = torch.where(x > 0, safe.sqrt(), 0.0)
y.sum().backward()
print(y.tolist(), x.grad)
# > [0.0, 2.0] tensor([0.0000, 0.2500])
