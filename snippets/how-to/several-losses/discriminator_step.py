import torch
from torch import nn

g, d = nn.Linear(2, 2), nn.Linear(2, 1)
z = torch.tensor([[1.0, 2.0]])


def nodes(node):
    return {node}.union(*(nodes(n) for n, _ in node.next_functions if n))


d(g(z)).sum().backward()
expected = d.weight.grad.clone()
for fake in (g(z), g(z).detach()):
    g.zero_grad()
    d.zero_grad()
    loss = d(fake).sum()
    count = len(nodes(loss.grad_fn))
    loss.backward()
    same = torch.equal(d.weight.grad, expected)
    print(count, "nodes, D same:", same, "| G has a .grad:", g.weight.grad is not None)
    # > 9 nodes, D same: True | G has a .grad: True
    # > 5 nodes, D same: True | G has a .grad: False
