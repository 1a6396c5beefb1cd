import torch

x = torch.tensor([2.0], requires_grad=True)
y = x * 2
print(y.requires_grad)
# > True

with torch.no_grad():
    z = x * 3
print(z.requires_grad)
# > False
print(y, z)
# > tensor([4.], grad_fn=<MulBackward0>) tensor([6.])
