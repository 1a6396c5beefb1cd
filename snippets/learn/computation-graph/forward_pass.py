import torch

x = torch.ones(3, requires_grad=True)
y = x + 2
z = y * y * 3
out = z.mean()

print(x)
# > tensor([1., 1., 1.], requires_grad=True)
print(y)
# > tensor([3., 3., 3.], grad_fn=<AddBackward0>)
print(z)
# > tensor([27., 27., 27.], grad_fn=<MulBackward0>)
print(out)
# > tensor(27., grad_fn=<MeanBackward0>)
print(z.requires_grad)
# > True
