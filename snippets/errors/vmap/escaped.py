import torch

kept = []


def square(x):
    kept.append(x)
    return x**2


torch.func.vmap(square)(torch.tensor([1.0, 2.0]))
try:
    kept[0] + 1
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Either your tensor may have escaped from inside a function being vmapped and this is a user error (see https://pytorch.org/functorch/stable/ux_limitations.html), or there is an internal functorch error in `gen_vmap_plumbing` Please file an issue if it looks like the latter
