import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * 3
y.mul_(2)
y.add_(1)
y.sum().backward()

print(y)
# > tensor([ 7., 13.], grad_fn=<AddBackward0>)
print(x.grad)
# > tensor([6., 6.])
