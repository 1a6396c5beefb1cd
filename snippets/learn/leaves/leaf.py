import torch

x = torch.tensor([1.0], requires_grad=True)
y = x * 2

print(x.is_leaf, x.grad_fn)
# > True None
print(y.is_leaf, y.grad_fn)
# > False <MulBackward0 object at 0x...>

y.backward()
print(x.grad)
# > tensor([2.])
