import torch

x = torch.tensor([2.0, 3.0], requires_grad=True)
y = x**2 + 3 * x
z = y.sum()
z.backward()

print(z)
# > tensor(28., grad_fn=<SumBackward0>)
print(x.grad)
# > tensor([7., 9.])
