import torch
from engine import Value

a, b = Value(2.0), Value(3.0)
d = a * b + a
(first, _), (second, _) = d.edges
print(first.data, second is a, first.edges[0][0] is a)
# > 6.0 True True

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
d = a * b + a
(first, _), (second, _) = d.grad_fn.next_functions
print(d.grad_fn.name(), first.name(), second.name())
# > AddBackward0 MulBackward0 torch::autograd::AccumulateGrad
print(second.variable is a, first.next_functions[0][0] is second)
# > True True
