import heapq
from collections import Counter

import torch


def run_backward(root, gradient):
    nodes, waits_for = [root], Counter()
    for node in nodes:
        for parent, _ in node.next_functions:
            waits_for[parent] += 1
            if parent not in nodes:
                nodes.append(parent)
    order, arrived, ready = [], {root: gradient}, [(0, 0, root)]
    while ready:
        node = heapq.heappop(ready)[-1]
        order.append(node.name().removeprefix("torch::autograd::"))
        results = node(arrived.pop(node))
        results = results if isinstance(results, tuple) else (results,)
        for (parent, _), result in zip(node.next_functions, results, strict=True):
            arrived[parent] = arrived.get(parent, 0) + result
            waits_for[parent] -= 1
            if waits_for[parent] == 0:
                heapq.heappush(ready, (-parent._sequence_nr(), id(parent), parent))
    return order


x = torch.tensor(2.0, requires_grad=True)
h = x * x
y = h.exp() + h.sin()
print(*run_backward(y.grad_fn, torch.tensor(1.0)))
# > AddBackward0 SinBackward0 ExpBackward0 MulBackward0 AccumulateGrad
print(x.grad.item() == torch.autograd.grad(y, x)[0].item())
# > True
