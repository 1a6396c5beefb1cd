import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

model = nn.Sequential(nn.Linear(16, 16), nn.Tanh())
micro_batches = [torch.full((4, 16), float(i)) for i in range(4)]
alive = 0


def pack(t):
    global alive
    if len(t) == 4:
        alive += t.nbytes
    return t


with saved_tensors_hooks(pack, lambda t: t):
    loss = model(micro_batches[0]).sum()
    print("one graph at a time:", alive, "bytes")
    # > one graph at a time: 512 bytes
    loss = loss + sum(model(x).sum() for x in micro_batches[1:])
    print("the sum of all:     ", alive, "bytes")
    # > the sum of all:      2048 bytes
