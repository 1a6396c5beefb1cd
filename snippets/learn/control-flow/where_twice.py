import torch

x = torch.tensor([4.0, 0.0], requires_grad=True)
safe = torch.where(x > 0, x, 1.0)  # sqrt never sees the zero
y = torch.where(x > 0, safe.sqrt(), x)
y.sum().backward()
print(y.tolist())
# > [2.0, 0.0]
print(x.grad)
# > tensor([0.2500, 1.0000])
