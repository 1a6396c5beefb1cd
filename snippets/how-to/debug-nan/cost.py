import warnings

import torch
from torch.utils._python_dispatch import TorchDispatchMode


class Count(TorchDispatchMode):
    calls = 0

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        self.calls += 1
        return function(*args, **(kwargs or {}))


for on in (False, True):
    x = torch.ones(3, requires_grad=True)
    mode = torch.autograd.set_detect_anomaly(on)
    with warnings.catch_warnings(action="ignore"), mode:
        loss = x.exp().sin().sum()
        with Count() as count:
            loss.backward()
    print("anomaly mode", on, "operations in backward:", count.calls)
    # > anomaly mode False operations in backward: 7
    # > anomaly mode True operations in backward: 16
