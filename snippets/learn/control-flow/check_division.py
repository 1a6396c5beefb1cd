import torch

x = torch.tensor([2.0, 0.0], requires_grad=True)
torch.where(x != 0, 1 / x, 0.0).sum().backward()
print(x.grad)
# > tensor([-0.2500,     nan])

x.grad = None
safe = torch.where(x != 0, x, 1.0)
torch.where(x != 0, 1 / safe, 0.0).sum().backward()
print(x.grad)
# > tensor([-0.2500,  0.0000])
