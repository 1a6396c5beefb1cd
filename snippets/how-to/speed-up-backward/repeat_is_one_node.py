import torch

x = torch.ones(1, 2, requires_grad=True)
for copied in (x.expand(1000, 2), x.repeat(1000, 1)):
    node = copied.grad_fn
    print(node.name(), "->", node.next_functions[0][0].name())
    # > ExpandBackward0 -> torch::autograd::AccumulateGrad
    # > RepeatBackward0 -> torch::autograd::AccumulateGrad
