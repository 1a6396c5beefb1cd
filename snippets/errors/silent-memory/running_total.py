import torch


def nodes(result):
    """Count the nodes of the graph that a result keeps alive."""
    seen, queue = set(), [result.grad_fn]
    while queue:
        node = queue.pop()
        if node is not None and node not in seen:
            seen.add(node)
            queue += [link for link, _ in node.next_functions]
    return len(seen)


w = torch.tensor(1.0, requires_grad=True)
total = torch.tensor(0.0)
for step in range(3):
    loss = w**2
    total = total + loss
    print(step, nodes(total))
    # > 0 3
    # > 1 5
    # > 2 7
