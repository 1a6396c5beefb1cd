import torch

x = torch.tensor([2.0], requires_grad=True)
y = x**2 + 3 * x + 1

print(y.grad_fn)
# > <AddBackward0 object at 0x...>
print(x.grad_fn)
# > None
print(y.grad_fn.next_functions[0][0].name())
# > AddBackward0
