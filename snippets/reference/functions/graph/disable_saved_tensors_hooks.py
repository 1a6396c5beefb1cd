import torch
from torch.autograd.graph import disable_saved_tensors_hooks, saved_tensors_hooks

try:
    with disable_saved_tensors_hooks("not here"), saved_tensors_hooks(torch.clone, torch.clone):
        pass  # not reached
except RuntimeError as error:
    print(f"RuntimeError: {error}")
    # > RuntimeError: not here
