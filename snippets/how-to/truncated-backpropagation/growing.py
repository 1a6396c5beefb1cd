import torch
from torch import nn


def nodes(node):
    return {node}.union(*(nodes(n) for n, _ in node.next_functions if n))


for detach in (True, False):
    cell, h, counts = nn.RNNCell(1, 2), torch.zeros(1, 2), []
    for _ in range(4):
        h = cell(torch.ones(1, 1), h.detach() if detach else h)
        loss = h.sum()
        loss.backward(retain_graph=not detach)
        counts.append(len(nodes(loss.grad_fn)))
    print("detach" if detach else "retain_graph", counts)
    # > detach [11, 11, 11, 11]
    # > retain_graph [11, 17, 23, 29]
