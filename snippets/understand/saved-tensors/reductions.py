import torch
import torch.nn.functional as F
from torch.autograd.graph import saved_tensors_hooks

x = torch.linspace(0.1, 1.0, 10, requires_grad=True)


def saved(f):
    kept = {}  # count each storage once

    def pack(tensor):
        kept[tensor.data_ptr()] = tensor.untyped_storage()
        return tensor.detach()

    with saved_tensors_hooks(pack, lambda packed: packed):
        result = f()
    names = {x.data_ptr(): "x", result.data_ptr(): "result"}
    what = [names.get(pointer, "other") for pointer in kept] or ["nothing"]
    return sum(each.nbytes() for each in kept.values()), *what


operations = {
    "sum": lambda: x.sum(),
    "mean": lambda: x.mean(),
    "cumsum": lambda: x.cumsum(0),
    "prod": lambda: x.prod(),
    "max": lambda: x.max(),
    "max(0)": lambda: x.max(0).values,
    "sort": lambda: x.sort().values,
    "norm": lambda: x.norm(),
    "std": lambda: x.std(),
    "softmax": lambda: x.softmax(0),
    "log_softmax": lambda: x.log_softmax(0),
    "logsumexp": lambda: x.logsumexp(0),
    "layer_norm": lambda: F.layer_norm(x, (10,)),
    "view": lambda: x.view(2, 5),
    "x[2:5]": lambda: x[2:5],
    "x[[1, 2]]": lambda: x[[1, 2]],
    "cat": lambda: torch.cat([x, x]),
}
for name, f in operations.items():
    print(f"{name}:", *saved(f))
    # > sum: 0 nothing
    # > mean: 0 nothing
    # > cumsum: 0 nothing
    # > prod: 44 x result
    # > max: 44 x result
    # > max(0): 8 other
    # > sort: 80 other
    # > norm: 44 x result
    # > std: 44 x result
    # > softmax: 40 result
    # > log_softmax: 40 result
    # > logsumexp: 44 x result
    # > layer_norm: 48 x other other
    # > view: 0 nothing
    # > x[2:5]: 0 nothing
    # > x[[1, 2]]: 16 other
    # > cat: 0 nothing
