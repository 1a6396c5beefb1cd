import torch
from torch.autograd.graph import saved_tensors_hooks


def saved_tensors(steps, create_graph):
    saved = []
    with saved_tensors_hooks(lambda t: saved.append(1) or t, lambda t: t):
        fast = torch.tensor(3.0, requires_grad=True)
        for _ in range(steps):
            (grad,) = torch.autograd.grad(fast.sin(), fast, create_graph=create_graph)
            fast = fast - 0.1 * grad
    return len(saved)


for create_graph in (True, False):
    counts = [saved_tensors(steps, create_graph) for steps in (1, 10, 100)]
    print(f"create_graph={create_graph}: {counts} tensors saved for 1, 10 and 100 steps")
    # > create_graph=True: [3, 30, 300] tensors saved for 1, 10 and 100 steps
    # > create_graph=False: [1, 10, 100] tensors saved for 1, 10 and 100 steps
