import torch

x = torch.tensor([2.0, 3.0], requires_grad=True)
w = torch.tensor([1.0, 1.0], requires_grad=True)
y = x**2

out = (y.detach() * w).sum()
print(out.requires_grad)
# > True
out.backward()
print(w.grad)
# > tensor([4., 9.])
print(x.grad)
# > None
