import torch


def count_nodes(result):
    found = [result.grad_fn]
    for node in found:  # the list grows during the loop
        found += {each for each, _ in node.next_functions if each} - set(found)
    return len(found)


w = torch.tensor(0.5, requires_grad=True)
for detach in (False, True):
    state, sizes = torch.tensor(1.0), []
    for _ in range(4):
        state = torch.tanh(w * state)
        sizes.append(count_nodes(state))
        if detach:
            state = state.detach()
    print("with detach:" if detach else "without:    ", sizes)
    # > without:     [3, 5, 7, 9]
    # > with detach: [3, 3, 3, 3]
