import weakref

import torch
from torch.utils._python_dispatch import TorchDispatchMode


class Alive(TorchDispatchMode):
    def __init__(self):
        super().__init__()
        self.storages, self.bytes = weakref.WeakSet(), []

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        result = function(*args, **(kwargs or {}))
        self.storages.add(result.untyped_storage())
        self.bytes.append(sum(storage.nbytes() for storage in self.storages))
        return result


x = torch.ones(1000, requires_grad=True)
with Alive() as alive:
    loss = x.sin().sin().sin().sin().sin().sum()
    kept = sum(storage.nbytes() for storage in alive.storages)
    loss.backward()
print("after forward:", kept)
# > after forward: 16004
print("highest value:", max(alive.bytes))
# > highest value: 24008
print("after backward:", alive.bytes[-1])
# > after backward: 4008
