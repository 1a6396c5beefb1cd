import torch
from torch.autograd.graph import saved_tensors_hooks
from torch.utils.checkpoint import checkpoint


def saved(f):
    calls, kept = [], {}

    def pack(tensor):
        storage = tensor.untyped_storage()
        calls.append(storage.nbytes())
        kept[storage.data_ptr()] = storage
        return tensor.detach()

    with saved_tensors_hooks(pack, lambda packed: packed):
        result = f(torch.ones(10, requires_grad=True), torch.ones(10))
    del result
    return len(calls), sum(calls), sum(each.nbytes() for each in kept.values())


chains = {
    "x.exp().sin()": lambda x, w: x.exp().sin(),
    "x.sin().exp()": lambda x, w: x.sin().exp(),
    "x * w * w * w": lambda x, w: x * w * w * w,
    "(x * 2).relu().relu()": lambda x, w: (x * 2).relu().relu(),
    "(x * 2).relu_().relu_()": lambda x, w: (x * 2).relu_().relu_(),
    "x.sin().sin().sin()": lambda x, w: x.sin().sin().sin(),
    "the same, recomputed": lambda x, w: checkpoint(
        lambda x: x.sin().sin().sin(), x, use_reentrant=False
    ),
}
for name, f in chains.items():
    print(f"{name}:", *saved(f))
    # > x.exp().sin(): 2 80 40
    # > x.sin().exp(): 2 80 80
    # > x * w * w * w: 3 120 40
    # > (x * 2).relu().relu(): 2 80 80
    # > (x * 2).relu_().relu_(): 2 80 40
    # > x.sin().sin().sin(): 3 120 120
    # > the same, recomputed: 1 40 40
