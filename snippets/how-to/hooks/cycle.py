import gc
import weakref

import torch


def make(keeps_itself):
    hidden = torch.ones(1, requires_grad=True) * 1
    value = hidden if keeps_itself else hidden.detach()
    handle = hidden.register_hook(lambda grad: grad * value)
    return weakref.ref(hidden), handle


hidden, handle = make(keeps_itself=False)
print("detached, freed:", hidden() is None)
# > detached, freed: True

hidden, handle = make(keeps_itself=True)
gc.collect()
print("itself, freed by the garbage collector:", hidden() is None)
# > itself, freed by the garbage collector: False
handle.remove()
gc.collect()
print("itself, freed after remove():", hidden() is None)
# > itself, freed after remove(): True
