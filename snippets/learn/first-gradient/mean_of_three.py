import torch

x = torch.ones(3, requires_grad=True)
y = x + 2
z = y * y * 3
out = z.mean()
out.backward()

print(x)
# > tensor([1., 1., 1.], requires_grad=True)
print(y)
# > tensor([3., 3., 3.], grad_fn=<AddBackward0>)
print(out)
# > tensor(27., grad_fn=<MeanBackward0>)
print(x.grad)
# > tensor([6., 6., 6.])
