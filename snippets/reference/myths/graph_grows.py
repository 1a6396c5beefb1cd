import torch


def nodes(tensor):
    found, todo = set(), [tensor.grad_fn]
    while todo:
        node = todo.pop()
        if node and node not in found:
            found.add(node)
            todo += [before for before, _ in node.next_functions]
    return len(found)


def sizes(detach):
    w, state = torch.tensor(0.5, requires_grad=True), torch.tensor(1.0)
    for _ in range(4):
        state = w * (state.detach() if detach else state)
        state.backward(retain_graph=not detach)
        yield nodes(state)


print("retain_graph:", list(sizes(detach=False)))
# > retain_graph: [2, 3, 4, 5]
print("detach:      ", list(sizes(detach=True)))
# > detach:       [2, 2, 2, 2]
