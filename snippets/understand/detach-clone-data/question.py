import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x.clone()
z = y.detach()
z[0] = 50.0
(y * 3).sum().backward()
print(x.detach(), y.detach(), x.grad)
# > tensor([1., 2.]) tensor([50.,  2.]) tensor([3., 3.])
