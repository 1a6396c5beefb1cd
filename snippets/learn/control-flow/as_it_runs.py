import torch

x = torch.tensor(1.0, requires_grad=True)
y = x**2
print(y.grad_fn.name())
# > PowBackward0

z = y + 3
print(z.grad_fn.name(), z.grad_fn.next_functions[0][0].name())
# > AddBackward0 PowBackward0

z.backward()
print(x.grad)
# > tensor(2.)
