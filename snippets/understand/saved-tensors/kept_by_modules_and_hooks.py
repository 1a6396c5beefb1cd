import weakref

import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

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


model = nn.Identity()
model.last = new_loss()
before = held()
model.last = model.last.detach()
print("an attribute of a module:", before, held())
# > an attribute of a module: 40 0

seen = []
model.register_forward_hook(lambda module, args, output: seen.append(output))
model(new_loss())
before = held()
seen.clear()
print("a forward hook that collects outputs:", before, held())
# > a forward hook that collects outputs: 40 0

loss = new_loss()
handle = x.register_hook(lambda grad, loss=loss: None)
del loss
before = held()
handle.remove()
print("a hook on a parameter:", before, held())
# > a hook on a parameter: 40 0

loss = new_loss()
handle = loss.register_hook(lambda grad, loss=loss: grad * loss.detach())
del loss
before = held()
handle.remove()
print("a hook that uses its own tensor:", before, held())
# > a hook that uses its own tensor: 40 0
