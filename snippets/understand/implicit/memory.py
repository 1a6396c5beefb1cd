import torch
from torch.autograd.graph import saved_tensors_hooks

a = torch.tensor(0.8, requires_grad=True)


def iterate(steps):
    z = torch.ones(())
    for _ in range(steps):
        z = torch.cos(a * z)
    return z


def implicit(steps):
    with torch.no_grad():
        z = iterate(steps)
    return torch.cos(a * z)


def saved(f, steps):
    calls = []
    with saved_tensors_hooks(lambda t: calls.append(1) or t.detach(), lambda packed: packed):
        f(steps)
    return len(calls)


for steps in (10, 100):
    print(f"{steps} iterations:", saved(iterate, steps), saved(implicit, steps))
    # > 10 iterations: 29 2
    # > 100 iterations: 299 2
