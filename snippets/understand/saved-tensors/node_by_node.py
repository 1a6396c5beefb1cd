import weakref

import torch
from torch.autograd.graph import saved_tensors_hooks

saved = []


def pack(tensor):
    packed = tensor.detach()
    saved.append(weakref.ref(packed))
    return packed


def still_held(grad):
    print("still held:", sum(each() is not None for each in saved))
    # > still held: 3
    # > still held: 2
    # > still held: 1
    # > still held: 0


x = torch.ones(10, requires_grad=True)
with saved_tensors_hooks(pack, lambda packed: packed):
    h = x
    for _ in range(3):
        h.register_hook(still_held)
        h = h.sin()
    loss = h.sum()
still_held(None)
loss.backward()
