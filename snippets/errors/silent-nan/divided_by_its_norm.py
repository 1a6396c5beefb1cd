import torch

x = torch.zeros(3, requires_grad=True)
y = x / x.norm()
y.sum().backward()
print(y.tolist(), x.grad)
# > [nan, nan, nan] tensor([nan, nan, nan])
