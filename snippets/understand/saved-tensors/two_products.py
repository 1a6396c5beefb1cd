import torch

x = torch.tensor([0.0, 1.0], requires_grad=True)
w = torch.tensor([2.0, 3.0], requires_grad=True)
h = x.exp()
p = h * w
s = p + 1
y = s.sum()
y.backward()
print(x.grad, w.grad)
# > tensor([2.0000, 8.1548]) tensor([1.0000, 2.7183])
