import torch

x = torch.tensor([1.0, 2.0, 3.0])
w = torch.tensor(4.0, requires_grad=True)
y = w * x  # the same w for all three elements
y.sum().backward()
print(w.grad)
# > tensor(6.)
