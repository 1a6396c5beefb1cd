import torch
import torch.nn.functional as F

x = torch.rand(2, 2, requires_grad=True)
for name, y in {
    "torch.matmul(x, x)": torch.matmul(x, x),
    "F.linear(x, x)": F.linear(x, x),
    "F.dropout(x)": F.dropout(x),
    "F.normalize(x)": F.normalize(x),
    "F.cross_entropy(x, target)": F.cross_entropy(x, torch.tensor([0, 1])),
}.items():
    node, names = y.grad_fn, []
    while node.next_functions:
        names.append(node.name())
        node = node.next_functions[0][0]
    print(f"{name}:", *names)
    # > torch.matmul(x, x): MmBackward0
    # > F.linear(x, x): MmBackward0
    # > F.dropout(x): MulBackward0
    # > F.normalize(x): DivBackward0
    # > F.cross_entropy(x, target): NllLossBackward0 LogSoftmaxBackward0
