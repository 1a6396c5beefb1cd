import torch

x = torch.tensor([5.0, 5.0, 5.0], requires_grad=True)
x.var().sqrt().backward()
print(x.grad)
# > tensor([nan, nan, nan])
