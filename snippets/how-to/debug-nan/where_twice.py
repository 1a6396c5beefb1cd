import torch

x = torch.tensor([0.0, 4.0], requires_grad=True)
inside = x > 0
safe = torch.where(inside, x, 1.0)
y = torch.where(inside, safe.sqrt(), 0.0)
y.sum().backward()
print(y.tolist(), x.grad.tolist())
# > [0.0, 2.0] [0.0, 0.25]
