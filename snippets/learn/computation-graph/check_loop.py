import torch

x = torch.tensor(2.0, requires_grad=True)
y = x
for _ in range(3):
    y = y * x

node, count = y.grad_fn, 0
while node.name() == "MulBackward0":
    count += 1
    node = node.next_functions[0][0]
print(count, node.name())
# > 3 torch::autograd::AccumulateGrad

y.backward()
print(y, x.grad, sep="\n")
# > tensor(16., grad_fn=<MulBackward0>)
# > tensor(32.)
