import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
y = x * 2
y[0] = 10.0
y[1:].mul_(5)
y.sum().backward()

print(y)
# > tensor([10., 20., 30.], grad_fn=<CopySlices>)
print(x.grad)
# > tensor([ 0., 10., 10.])
