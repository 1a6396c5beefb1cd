import torch

x = torch.tensor([1.0, 2.0, 2.0], requires_grad=True)
values, where = torch.unique(x.detach(), return_inverse=True)
ones = torch.ones_like(x)
count = torch.zeros_like(values).index_add(0, where, ones)
mean = torch.zeros_like(values).index_add(0, where, x) / count
print(mean)
# > tensor([1., 2.], grad_fn=<DivBackward0>)
mean.sum().backward()
print(x.grad)
# > tensor([1.0000, 0.5000, 0.5000])
