import torch
from engine import Value

x = Value(2.0)
y = x * 5
y.backward()
five, _ = y.edges[1]
print(five.data, five.grad)
# > 5.0 2.0

x = torch.tensor(2.0, requires_grad=True)
y = x * 5
print(y.grad_fn.next_functions[1])
# > (None, 0)
