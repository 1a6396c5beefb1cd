import warnings
import weakref

import torch
from torch.autograd.graph import saved_tensors_hooks

warnings.filterwarnings("ignore", "Using backward")  # create_graph=True is intended here
x = torch.ones(10, requires_grad=True)
saved = []


def pack(tensor):
    packed = tensor.detach()
    saved.append(weakref.ref(packed))
    return packed


def new_loss(x=x):
    with saved_tensors_hooks(pack, lambda packed: packed):
        return x.exp().sum()


def held():
    return sum(each().nbytes for each in saved if each() is not None)


(gradient,) = torch.autograd.grad(new_loss(), x, create_graph=True)
before = held()
gradient = gradient.detach()
print("a gradient with a graph:", before, held())
# > a gradient with a graph: 40 0

new_loss().backward(create_graph=True)
before = held()
x.grad = None
print("backward with create_graph:", before, held())
# > backward with create_graph: 40 0


def step():
    loss = new_loss()
    raise ValueError(f"bad loss {loss.item()}")


try:
    step()
except ValueError as error:
    stored = error
before = held()
stored.__traceback__ = None
print("a stored exception:", before, held())
# > a stored exception: 40 0
