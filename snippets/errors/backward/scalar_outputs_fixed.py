import torch

w = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
(w**2).mean().backward()
print(w.grad)
# > tensor([0.6667, 1.3333, 2.0000])

w.grad = None
(w**2).sum().backward()
print(w.grad)
# > tensor([2., 4., 6.])
