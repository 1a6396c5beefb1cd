import torch
from torch import nn


def check(name):
    def hook(module, inputs, output):
        if not output.isfinite().all():
            raise FloatingPointError(f"{name} ({type(module).__name__})")

    return hook


model = nn.Sequential(nn.Linear(2, 2), nn.Softplus(), nn.Linear(2, 1))
nn.init.constant_(model[2].weight, float("inf"))
handles = [m.register_forward_hook(check(name)) for name, m in model.named_modules()]
try:
    model(torch.ones(1, 2))
except FloatingPointError as error:
    print("first bad output:", error)
    # > first bad output: 2 (Linear)
for handle in handles:
    handle.remove()
