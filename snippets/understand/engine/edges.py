import torch

x = torch.tensor(2.0, requires_grad=True)
h = x.exp()
y = h * x + 1


def show(node, depth=0):
    print("  " * depth + node.name())
    # > AddBackward0
    # >   MulBackward0
    # >     ExpBackward0
    # >       torch::autograd::AccumulateGrad
    # >     torch::autograd::AccumulateGrad
    for parent, _ in node.next_functions:
        if parent is not None:
            show(parent, depth + 1)


show(y.grad_fn)
