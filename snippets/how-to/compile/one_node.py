import torch


def f(x):
    return (x.sin() * x.exp()).sum()


def nodes(y):
    found, todo = set(), [y.grad_fn]
    while todo:
        if (node := todo.pop()) and node not in found:
            found.add(node)
            todo += [each for each, _ in node.next_functions]
    return sorted(node.name() for node in found)


x = torch.tensor([0.0, 1.0], requires_grad=True)
print(nodes(f(x)))
# > ['ExpBackward0', 'MulBackward0', 'SinBackward0', 'SumBackward0', 'torch::autograd::AccumulateGrad']
print(nodes(torch.compile(f, backend="aot_eager")(x)))
# > ['CompiledFunctionBackward', 'torch::autograd::AccumulateGrad']
