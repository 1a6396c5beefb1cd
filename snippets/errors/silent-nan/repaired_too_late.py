import torch

x = torch.tensor([0.0, 2.0], requires_grad=True)
ratio = torch.nan_to_num(torch.sin(x) / x, nan=1.0)
ratio.sum().backward()
print(x.grad)
# > tensor([    nan, -0.4354])
