import torch

x = torch.tensor([3.0], requires_grad=True)
y = x * 2
with torch.no_grad():
    y.mul_(10)
print(y)
# > tensor([60.], grad_fn=<MulBackward0>)
y.sum().backward()
print(x.grad)
# > tensor([2.])
