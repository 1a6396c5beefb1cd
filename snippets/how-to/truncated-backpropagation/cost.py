import torch
from torch.autograd.graph import saved_tensors_hooks

w = torch.full((8, 8), 0.1, requires_grad=True)

for length in (5, 10, 20):
    saved = {}

    def pack(t, saved=saved):
        saved[t.data_ptr()] = t.nbytes
        return t

    h = torch.ones(1, 8)
    with saved_tensors_hooks(pack, lambda t: t):
        for _ in range(length):
            h = torch.tanh(h @ w)
    del saved[w.data_ptr()]
    print(length, "steps:", sum(saved.values()), "bytes")
    # > 5 steps: 192 bytes
    # > 10 steps: 352 bytes
    # > 20 steps: 672 bytes
