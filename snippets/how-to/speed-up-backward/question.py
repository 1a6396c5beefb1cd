import torch
from torch import nn


def count_nodes(result):
    found = [result.grad_fn]
    for node in found:  # the list grows during the loop
        found += {each for each, _ in node.next_functions if each} - set(found)
    return len(found)


layers = [nn.Linear(2, 2) for _ in range(4)]
model = nn.Sequential(*layers)
x = torch.ones(1, 2)
print("all trained:        ", count_nodes(model(x)))
# > all trained:         16
layers[3].requires_grad_(False)
print("last layer frozen:  ", count_nodes(model(x)))
# > last layer frozen:   13
layers[3].requires_grad_(True)
for layer in layers[:3]:
    layer.requires_grad_(False)
print("first layers frozen:", count_nodes(model(x)))
# > first layers frozen: 4
