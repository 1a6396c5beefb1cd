import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
loss = (x**2).sum()
loss.backward()
with torch.no_grad():
    x += 1  # after the backward pass
print(x.grad, x)
# > tensor([2., 4., 6.]) tensor([2., 3., 4.], requires_grad=True)
