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


what = {
    "loss": lambda loss: loss,
    "total + loss": lambda loss: torch.zeros(()) + loss,
    "loss.clone()": lambda loss: loss.clone(),
    "loss.grad_fn": lambda loss: loss.grad_fn,
    "loss.detach()": lambda loss: loss.detach(),
    "loss.data": lambda loss: loss.data,
    "loss.item()": lambda loss: loss.item(),
    "str(loss)": str,
}
for name, keep in what.items():
    found = []
    for retain in (None, False, True):
        loss = new_loss()
        kept = keep(loss)
        if retain is not None:
            loss.backward(retain_graph=retain)
        del loss
        found.append(held())
        del kept
    print(f"{name}:", *found)
    # > loss: 40 0 40
    # > total + loss: 40 0 40
    # > loss.clone(): 40 0 40
    # > loss.grad_fn: 40 0 40
    # > loss.detach(): 0 0 0
    # > loss.data: 0 0 0
    # > loss.item(): 0 0 0
    # > str(loss): 0 0 0
