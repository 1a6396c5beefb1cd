import torch
from torch.autograd.graph import saved_tensors_hooks

x = torch.tensor([1.0, 2.0], requires_grad=True)
try:
    with saved_tensors_hooks(lambda t: t.mul_(0.5), lambda t: t * 2):
        y = (x * 1) ** 2
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: A saved tensor pack hook is modifying its input in place. Tensors provided as input to pack hook cannot be modified by in-place operations as this can lead to unexpected side-effects. Please open an issue if you need to perform in-place operations on the input to a pack hook.
