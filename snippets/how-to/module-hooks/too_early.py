import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", "Full backward hook is firing")
for requires_grad in (True, False):
    model, seen = nn.Sequential(nn.Linear(2, 2), nn.Tanh(), nn.Linear(2, 1)), []

    def show(module, grad_input, grad_output, seen=seen):
        seen.append(module.weight.grad is not None)

    for layer in (model[0], model[2]):
        layer.register_full_backward_hook(show)
    model(torch.ones(1, 2, requires_grad=requires_grad)).sum().backward()
    print("input requires grad:", requires_grad, "last layer, first layer:", seen)
    # > input requires grad: True last layer, first layer: [True, True]
    # > input requires grad: False last layer, first layer: [True, False]
