import torch


def tree(node, indent=""):
    if node is None:
        return indent + "None"
    lines = [indent + node.name()]
    for after, _ in node.next_functions:
        lines.append(tree(after, indent + "    "))
    return "\n".join(lines)


x = torch.tensor([2.0, 3.0], requires_grad=True)
y = x**2 + 3 * x
z = y.sum()
print(tree(z.grad_fn))
# > SumBackward0
# >     AddBackward0
# >         PowBackward0
# >             torch::autograd::AccumulateGrad
# >         MulBackward0
# >             torch::autograd::AccumulateGrad
# >             None
