import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

layer, inputs = nn.Linear(3, 4), torch.ones(5, 3)


def saved(inputs, trained):
    layer.requires_grad_(trained)
    names = {layer.weight.data_ptr(): "weight", inputs.data_ptr(): "input"}
    found = []
    with saved_tensors_hooks(lambda t: found.append(names[t.data_ptr()]), lambda packed: packed):
        layer(inputs)
    return found or ["nothing"]


hidden = inputs.clone().requires_grad_()  # as if it came from a trained layer
print("trained, first layer:", *saved(inputs, True))
# > trained, first layer: input
print("trained, later layer:", *saved(hidden, True))
# > trained, later layer: input weight
print("frozen, after a trained layer:", *saved(hidden, False))
# > frozen, after a trained layer: weight
print("frozen, first layer:", *saved(inputs, False))
# > frozen, first layer: nothing
