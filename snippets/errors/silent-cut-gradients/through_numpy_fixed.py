import torch

x = torch.tensor([1.0, 4.0], requires_grad=True)
roots = x**0.5
loss = (roots + x).sum()
loss.backward()
print(x.grad)
# > tensor([1.5000, 1.2500])
