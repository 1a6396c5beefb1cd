import torch

index, values = torch.tensor([0, 0, 2]), torch.tensor([1.0, 2.0, 3.0])
writes = {
    "set": lambda v: torch.zeros(3).scatter(0, index, v).sum(),
    "add": lambda v: torch.zeros(3).scatter_add(0, index, v).sum(),
    "read": lambda v: v[index].sum(),
}
for name, function in writes.items():
    print(f"{name}: {function(values)} {torch.func.grad(function)(values).numpy()}")
    # > set: 5.0 [1. 1. 1.]
    # > add: 6.0 [1. 1. 1.]
    # > read: 5.0 [2. 0. 1.]
