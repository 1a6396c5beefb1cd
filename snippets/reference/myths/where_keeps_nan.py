import torch

x = torch.tensor([0.0, 4.0], requires_grad=True)
torch.where(x > 0, x.log(), x).sum().backward()
print(x.grad)
# > tensor([   nan, 0.2500])

x.grad = None
safe = torch.where(x > 0, x, 1.0)
torch.where(x > 0, safe.log(), x).sum().backward()
print(x.grad)
# > tensor([1.0000, 0.2500])
