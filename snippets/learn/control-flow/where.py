import torch

x = torch.tensor([3.0, -2.0], requires_grad=True)
y = torch.where(x > 0, x**2, -5 * x)
print(y.tolist())
# > [9.0, 10.0]
print([node.name() for node, _ in y.grad_fn.next_functions])
# > ['PowBackward0', 'MulBackward0']

y.sum().backward()
print(x.grad)
# > tensor([ 6., -5.])
