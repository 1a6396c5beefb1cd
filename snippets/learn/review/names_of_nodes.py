import torch

x = torch.tensor([2.0, 3.0], requires_grad=True)
node, names = ((x * 5).sum() + 1).grad_fn, []
while node:
    names.append(node.name())
    node = node.next_functions[0][0] if node.next_functions else None
print(*names, sep="\n")
# > AddBackward0
# > SumBackward0
# > MulBackward0
# > torch::autograd::AccumulateGrad
