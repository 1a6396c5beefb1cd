import torch

w = torch.tensor(0.5, requires_grad=True)
state = torch.tensor(1.0)


def count(node, seen):
    if node is not None and node not in seen:
        seen.add(node)
        for following, _ in node.next_functions:
            count(following, seen)
    return len(seen)


for step in range(4):
    state = w * state
    state.backward(retain_graph=True)
    print(step, count(state.grad_fn, set()), "nodes")
    # > 0 2 nodes
    # > 1 3 nodes
    # > 2 4 nodes
    # > 3 5 nodes
