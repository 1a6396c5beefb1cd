import torch

w = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
y = w.clone()
y[0] = 5.0  # a constant replaces the first element
(y**2).sum().backward()
print(w.grad)
# > tensor([0., 4., 6.])
