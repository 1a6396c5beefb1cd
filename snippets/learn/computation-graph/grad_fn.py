import torch

x = torch.tensor([2.0], requires_grad=True)
y = x**2 + 3 * x + 1

print(x.grad_fn)
# > None
print(y.grad_fn)
# > <AddBackward0 object at 0x...>
print(y.grad_fn.name())
# > AddBackward0
print(isinstance(y.grad_fn, torch.autograd.graph.Node))
# > True
print(isinstance(y, torch.autograd.graph.Node))
# > False
