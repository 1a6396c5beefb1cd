import weakref

import torch
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


total = 0.0
for _ in range(3):
    total = total + new_loss()
before = held()
total = total.detach()
print("a running total:", before, held())
# > a running total: 120 0

losses = [new_loss() for _ in range(3)]
before = held()
losses[:] = [loss.item() for loss in losses]
print("a list of losses:", before, held())
# > a list of losses: 120 0

for _ in range(3):
    loss = new_loss()
before = held()
del loss
print("the loss of the last iteration:", before, held())
# > the loss of the last iteration: 40 0

state = torch.zeros(10)
for _ in range(3):
    state = state + new_loss(x + state)
before = held()
state = state.detach()
print("a state between steps:", before, held())
# > a state between steps: 120 0

loss = new_loss()
loss.backward(retain_graph=True)
before = held()
loss.backward()
print("a retained graph:", before, held())
# > a retained graph: 40 0
