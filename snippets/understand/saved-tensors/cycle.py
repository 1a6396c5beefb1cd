import gc
import weakref

import torch
from torch.autograd.graph import saved_tensors_hooks

packs = {"returns the tensor": lambda t: t, "returns t.detach()": lambda t: t.detach()}
endings = {"no backward": None, "retain_graph=True": True, "backward()": False}
for name, pack in packs.items():
    alive = []
    for retain in endings.values():
        x = torch.ones(10, requires_grad=True)
        with saved_tensors_hooks(pack, lambda packed: packed):
            y = x.exp()
        if retain is not None:
            y.sum().backward(retain_graph=retain)
        storage = weakref.ref(y.untyped_storage())
        del y
        gc.collect()
        alive.append("leaks" if storage() else "freed")
    print(f"{name}:", *alive)
    # > returns the tensor: leaks leaks freed
    # > returns t.detach(): freed freed freed
