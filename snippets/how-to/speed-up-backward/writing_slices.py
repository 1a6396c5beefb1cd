import torch


def count_nodes(result):
    found = [result.grad_fn]
    for node in found:  # the list grows during the loop
        found += {each for each, _ in node.next_functions if each} - set(found)
    return len(found)


x = torch.ones(20, requires_grad=True)
written = torch.zeros(20)
for i, value in enumerate(x.unbind()):
    written[i] = value * 2
stacked = torch.stack([value * 2 for value in x.unbind()])
print("written:", count_nodes(written), "stacked:", count_nodes(stacked))
# > written: 42 stacked: 23
print("one operation:", count_nodes(x * 2))
# > one operation: 2
