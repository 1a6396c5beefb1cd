import torch


def nodes(result):
    node = result.grad_fn
    found = [node.name()]
    while node.next_functions:
        node = node.next_functions[0][0]
        found.append(node.name().split("::")[-1])
    return found


for value in (1.0, 6.0):
    y = torch.tensor(value, requires_grad=True)
    while y < 10:
        y = y * 2
    print(len(nodes(y)), *nodes(y))
    # > 5 MulBackward0 MulBackward0 MulBackward0 MulBackward0 AccumulateGrad
    # > 2 MulBackward0 AccumulateGrad
