import torch
from torch.autograd.graph import saved_tensors_hooks

x = torch.tensor([1.0, 2.0], requires_grad=True)
stored = []


def pack(t):
    stored.append(t)
    return len(stored) - 1


with saved_tensors_hooks(pack, lambda place: place):
    y = (x**2).sum()
try:
    y.backward()
except TypeError as e:
    print(f"TypeError: {e}")
    # > TypeError: Output of saved tensor unpack_hook expected to be a Tensor but got result of type int
