import torch
from torch import nn


def when_filled(module, function):
    """Call `function(module)` in each backward pass, once all its parameters have their `.grad`."""
    parameters = [p for p in module.parameters() if p.requires_grad]
    arrived = set()

    def note(parameter):
        arrived.add(parameter)
        if len(arrived) == len(parameters):
            arrived.clear()
            function(module)

    return [p.register_post_accumulate_grad_hook(note) for p in parameters]


layer = nn.Linear(2, 1)
when_filled(layer, lambda m: print([p.grad.tolist() for p in m.parameters()]))
# > [[[3.0, 4.0]], [1.0]]
layer(torch.tensor([[3.0, 4.0]])).sum().backward()
