import torch
from torch import nn

first, second = nn.Linear(2, 2, bias=False), nn.Linear(2, 2, bias=False)
second.weight = first.weight
seen = []
for name, layer in {"first": first, "second": second}.items():
    layer.register_full_backward_hook(
        lambda module, *_, name=name: seen.append((name, module.weight.grad is not None))
    )
first.weight.register_post_accumulate_grad_hook(lambda _: seen.append("filled"))

second(first(torch.ones(1, 2, requires_grad=True))).sum().backward()
print(seen)
# > [('second', False), 'filled', ('first', True)]
