import torch


def count_nodes(result):
    found = [result.grad_fn]
    for node in found:  # the list grows during the loop
        found += {each for each, _ in node.next_functions if each} - set(found)
    return len(found)


w = torch.tensor(0.5, requires_grad=True)
loss = torch.tanh(w * 3).square()
print("loss:", count_nodes(loss))
# > loss: 4
(grad,) = torch.autograd.grad(loss, w, create_graph=True)
print("gradient with create_graph:", count_nodes(grad))
# > gradient with create_graph: 8
(grad,) = torch.autograd.grad(loss, w)
print("gradient without:", grad.grad_fn)
# > gradient without: None
