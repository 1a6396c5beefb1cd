import torch
from torch.func import grad, vmap


def inner_loss(w, task):
    return (w - task) ** 2


def outer_loss(w, task):
    updated = w - 0.1 * grad(inner_loss)(w, task)
    return inner_loss(updated, task)


w, tasks = torch.tensor(3.0), torch.tensor([1.0, 2.0, 5.0])
print(grad(outer_loss)(w, tasks[0]))
# > tensor(2.5600)
print(vmap(grad(outer_loss), in_dims=(None, 0))(w, tasks))
# > tensor([ 2.5600,  1.2800, -2.5600])
