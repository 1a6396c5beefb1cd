import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
h = 4 * x - x**2
h.sum().backward()
print(h.tolist())
# > [3.0, 4.0, 3.0]
print(x.grad.tolist())
# > [2.0, 0.0, -2.0]
