import torch

x = torch.tensor(2.0, requires_grad=True)
y = x**2
first = y.grad_fn
y = y * 5  # the same name, a new tensor, a new node

print(y.grad_fn.name())
# > MulBackward0
print(y.grad_fn.next_functions[0][0] is first)
# > True
y.backward()
print(x.grad)
# > tensor(20.)
