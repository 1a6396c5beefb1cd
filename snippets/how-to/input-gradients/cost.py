import torch
from torch import nn
from torch.utils._python_dispatch import TorchDispatchMode


class Count(TorchDispatchMode):
    calls = 0

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        self.calls += 1
        return function(*args, **(kwargs or {}))


for frozen in (False, True):
    model = nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 8), nn.Tanh(), nn.Linear(8, 2))
    model.requires_grad_(not frozen)
    for ask in ("backward", "grad"):
        x = torch.ones(3, 4, requires_grad=True)
        out = model(x).sum()
        with Count() as count:
            out.backward() if ask == "backward" else torch.autograd.grad(out, x)
        print(f"frozen {frozen}, {ask}: {count.calls} operations in the backward pass")
        # > frozen False, backward: 37 operations in the backward pass
        # > frozen False, grad: 12 operations in the backward pass
        # > frozen True, backward: 13 operations in the backward pass
        # > frozen True, grad: 12 operations in the backward pass
