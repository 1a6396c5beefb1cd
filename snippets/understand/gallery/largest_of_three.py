import torch

x = torch.tensor([1.0, 4.0, 2.0], requires_grad=True)
largest = x.max()
y = largest**2
y.backward()

print(x.grad)
# > tensor([0., 8., 0.])
