import torch

x = torch.tensor([2.0, 3.0], requires_grad=True)
y = x**2
y_detached = y.detach()

print(y)
# > tensor([4., 9.], grad_fn=<PowBackward0>)
print(y_detached)
# > tensor([4., 9.])
print(y.requires_grad, y_detached.requires_grad, x.detach().requires_grad)
# > True False False
