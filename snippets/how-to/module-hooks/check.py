from contextlib import contextmanager

import torch
from torch import nn


@contextmanager
def backward_reaches(model):
    """Fail unless a gradient reaches every module of `model` that has its own parameters."""
    missing = {n for n, m in model.named_modules() if [*m.parameters(recurse=False)]}
    handles = []
    for name, module in model.named_modules():

        def watch(module, args, output, name=name):
            if output.requires_grad:
                output.register_hook(lambda _: missing.discard(name))

        handles.append(module.register_forward_hook(watch))
    try:
        yield
    finally:
        for handle in handles:
            handle.remove()
    assert not missing, f"no gradient: {sorted(missing)}"


model = nn.ModuleDict({"body": nn.Linear(2, 2), "head": nn.Linear(2, 1), "spare": nn.Linear(2, 1)})
try:
    with backward_reaches(model):
        model["head"](model["body"](torch.ones(1, 2))).sum().backward()
except AssertionError as e:
    print(e)
    # > no gradient: ['spare']
