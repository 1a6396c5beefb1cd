import torch

x = torch.tensor([2.0, 2.0], requires_grad=True)
x.max(dim=0).values.backward()
print(x.grad)
# > tensor([1., 0.])
