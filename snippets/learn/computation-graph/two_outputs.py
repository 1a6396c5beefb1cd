import torch

x = torch.tensor([2.0, 3.0], requires_grad=True)
a, b = x.unbind()
print(a.grad_fn is b.grad_fn)
# > True

y = 5 * b
node, index = y.grad_fn.next_functions[0]
print(node.name(), index)
# > UnbindBackward0 1
