import torch

x = torch.tensor([2.0], requires_grad=True)
y = x.exp()
y.data.zero_()
y.backward()
print(x.grad)
# > tensor([0.])
