import torch

x = torch.tensor([1.0, 2.0])  # data, which needs no gradient
w = torch.tensor(3.0, requires_grad=True)
b = torch.tensor(4.0, requires_grad=True)
y = w * x + b

add = y.grad_fn
for node, index in add.next_functions:
    print(node.name(), index)
    # > MulBackward0 0
    # > torch::autograd::AccumulateGrad 0

multiply = add.next_functions[0][0]
print(multiply.next_functions[1])  # the edge for x
# > (None, 0)
