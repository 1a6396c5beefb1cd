import torch

x = torch.tensor([2.0, 2.0], requires_grad=True)
x.amax(dim=0).backward()
print(x.grad)
# > tensor([0.5000, 0.5000])
