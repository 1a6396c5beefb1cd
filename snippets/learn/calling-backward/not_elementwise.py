import torch

x = torch.tensor([2.0, 3.0, 5.0], requires_grad=True)
y = x.cumsum(0)
print(y)
# > tensor([ 2.,  5., 10.], grad_fn=<CumsumBackward0>)
y.sum().backward()
print(x.grad)
# > tensor([3., 2., 1.])

for i in range(3):
    x = torch.tensor([2.0, 3.0, 5.0], requires_grad=True)
    x.cumsum(0)[i].backward()
    print(x.grad)
    # > tensor([1., 0., 0.])
    # > tensor([1., 1., 0.])
    # > tensor([1., 1., 1.])
