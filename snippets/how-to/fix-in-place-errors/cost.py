import torch
from torch.utils._python_dispatch import TorchDispatchMode


class Allocations(TorchDispatchMode):
    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        result = function(*args, **(kwargs or {}))
        made.append(result.untyped_storage().data_ptr())
        return result


def nodes(y):
    return 0 if y is None else 1 + sum(nodes(each) for each, _ in y.next_functions)


ways = {
    "y.mul_(3)": lambda y: y.mul_(3),
    "y * 3": lambda y: y * 3,
    "y.clone().mul_(3)": lambda y: y.clone().mul_(3),
}
for name, way in ways.items():
    y, made = torch.ones(2, requires_grad=True).exp(), []
    before = y.untyped_storage().data_ptr()
    with Allocations():
        z = way(y)
    print(f"{name}: {len({*made} - {before})} new memory, {nodes(z.grad_fn)} nodes")
    # > y.mul_(3): 0 new memory, 3 nodes
    # > y * 3: 1 new memory, 3 nodes
    # > y.clone().mul_(3): 1 new memory, 4 nodes
