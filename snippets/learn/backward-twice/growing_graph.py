import torch


def count_nodes(tensor):
    nodes, seen = [tensor.grad_fn], set()
    while nodes:
        node = nodes.pop()
        if node is not None and node not in seen:
            seen.add(node)
            nodes += [after for after, _ in node.next_functions]
    return len(seen)


w = torch.tensor(2.0, requires_grad=True)
kept, cut = torch.tensor(1.0), torch.tensor(1.0)
for _ in range(4):
    kept = torch.tanh(w * kept)
    kept.backward(retain_graph=True)
    cut = torch.tanh(w * cut.detach())
    cut.backward()
    print(count_nodes(kept), count_nodes(cut))
    # > 3 3
    # > 5 3
    # > 7 3
    # > 9 3
