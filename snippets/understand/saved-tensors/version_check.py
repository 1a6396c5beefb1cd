import contextlib

import torch
from torch.autograd.graph import allow_mutation_on_saved_tensors, save_on_cpu, saved_tensors_hooks


def hooks(pack):
    return saved_tensors_hooks(pack, lambda packed: packed)


contexts = {
    "no hooks": contextlib.nullcontext(),
    "a pack that returns its tensor": hooks(lambda t: t),
    "a pack that detaches": hooks(lambda t: t.detach()),
    "a pack that clones": hooks(lambda t: t.clone()),
    "save_on_cpu, on the CPU": save_on_cpu(),
    "allow_mutation_on_saved_tensors": allow_mutation_on_saved_tensors(),
}
for name, context in contexts.items():
    x = torch.tensor([0.0, 0.0], requires_grad=True)  # exp has a slope of 1 here
    with context:
        y = x.exp()
        with torch.no_grad():
            y.mul_(5)  # overwrites what exp saved
        try:
            y.sum().backward()
            print(f"{name}:", x.grad.tolist())
            # > a pack that returns its tensor: [5.0, 5.0]
            # > a pack that detaches: [5.0, 5.0]
            # > a pack that clones: [1.0, 1.0]
            # > save_on_cpu, on the CPU: [5.0, 5.0]
            # > allow_mutation_on_saved_tensors: [1.0, 1.0]
        except RuntimeError as error:
            print(f"{name}:", type(error).__name__)
            # > no hooks: RuntimeError
